import { expect, test } from 'vitest';
import { editTags } from '../../../scripts/lib/site/page-tags.ts';

const shout = (html: string) =>
  editTags(html, { attribute: (_, name, value) => (name === 'href' ? value.toUpperCase() : undefined) });

test('only the values of attributes change, however they are quoted', () => {
  expect(shout(`<A href="/a" title="href='/b'"><p>href="/c"</p><b href=/d x><i href='/e'/>`)).toBe(
    `<A href="/A" title="href='/b'"><p>href="/c"</p><b href="/D" x><i href='/E'/>`,
  );
});

test('what only looks like a tag stays', () => {
  const html =
    '<!-- <a href="/a"> --><script>"<a href=\'/a\'>"</script><style>a{}/*<a href="/a">*/</style>1 < 2 href="/a"';
  expect(shout(html)).toBe(html);
});

test('a larger-than sign in a value does not end its tag', () => {
  expect(shout('<a title="1 > 2" href="/a">')).toBe('<a title="1 > 2" href="/A">');
});

test('a script and a style are given as a whole, and their tags like any other', () => {
  expect(
    editTags('<script src="/a" async></script><style>b</style>', {
      attribute: (element, _, value) => (element === 'script' ? `${value}!` : undefined),
      raw: (element, text) => `${element}:${text}`,
    }),
  ).toBe('<script src="/a!" async>script:</script><style>style:b</style>');
});
