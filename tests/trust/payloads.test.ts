import { describe, expect, test } from 'vitest';
import { check, type Files } from '../scripts/content-folder.ts';
import { CODE_PAYLOADS } from './payloads/code.ts';
import { ELEMENT_PAYLOADS } from './payloads/elements.ts';
import { ADDRESS_FIELD_PAYLOADS, FIELD_PAYLOADS } from './payloads/fields.ts';
import { LINK_PAYLOADS } from './payloads/links.ts';
import { lineOf, textOf, type Payload, type PayloadGroup } from './payloads/payload.ts';
import { SIGN_PAYLOADS } from './payloads/signs.ts';
import { BODY_FIELDS, makeBodyPage, makeFieldsPage, makeSourcePage } from './payloads/payload-pages.ts';

const PAGE = 'content/guides/een.mdx';

/** A page that a payload makes part of, and the line of that page on which the payload begins. */
interface PageAround {
  readonly make: (text: string) => string;
  readonly begin: number;
}
const IN_BODY: PageAround = { make: makeBodyPage, begin: BODY_FIELDS.split('\n').length };
const IN_FIELDS: PageAround = { make: makeFieldsPage, begin: 2 };
const IN_SOURCE: PageAround = { make: makeSourcePage, begin: lineWith(makeSourcePage('{payload}'), '{payload}') };

/** Every way in, the page that it leads through, and what is tried there. */
const ALL: readonly (readonly [string, PageAround, readonly PayloadGroup[]])[] = [
  ['code', IN_BODY, CODE_PAYLOADS],
  ['elements', IN_BODY, ELEMENT_PAYLOADS],
  ['links and pictures', IN_BODY, LINK_PAYLOADS],
  ['signs', IN_BODY, SIGN_PAYLOADS],
  ['fields', IN_FIELDS, FIELD_PAYLOADS],
  ['addresses in fields', IN_SOURCE, ADDRESS_FIELD_PAYLOADS],
];

describe.each(ALL)('%s', (_, { make, begin }, groups) => {
  describe.each(groups)('$way', ({ refused, payloads }) => {
    test.each(payloads.map((payload) => [textOf(payload), payload] as const))('%j', async (text, payload) => {
      const problems = await check({ 'guides/een.mdx': make(text) });
      if (refused === undefined) expect(problems).toEqual([]);
      else expect(problems).toContainEqual(expect.stringMatching(problemOf(payload, begin, refused)));
      expect(problems.every((problem) => problem.startsWith(PAGE))).toBe(true);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });
});

function lineWith(page: string, text: string): number {
  return page.split('\n').findIndex((line) => line.includes(text)) + 1;
}

/** At the line of the payload, in the words of its group. */
function problemOf(payload: Payload, begin: number, words: string): RegExp {
  const line = begin + lineOf(payload) - 1;
  return new RegExp(`^${escape(PAGE)}:${line}(?:  \\S+)?\\n  .*${escape(words)}`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

test('the payloads are many and all different', () => {
  const texts = ALL.flatMap(([name, , groups]) =>
    groups.flatMap(({ payloads }) => payloads.map((payload) => `${name}: ${textOf(payload)}`)),
  );
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  expect(texts.length).toBeGreaterThan(400);
});

test('a page around a payload is good in itself', async () => {
  expect(await check({ 'guides/een.mdx': makeBodyPage('Tekst. <Source id="krant" />') })).toEqual([]);
  expect(await check({ 'guides/een.mdx': makeFieldsPage('title: Een artikel') })).toEqual([]);
  expect(await check({ 'guides/een.mdx': makeSourcePage('https://krant.example/stuk/') })).toEqual([]);
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.__sto=1</script></svg>';
const GOOD = makeBodyPage('Tekst.');

test.each<[string, Files, string]>([
  ['an svg under the name of a photograph', { 'guides/foto.jpg': SVG }, 'geen foto'],
  ['a page under the name of a photograph', { 'guides/foto.png': '<!doctype html><script>' }, 'geen foto'],
  ['a program under the name of a photograph', { 'guides/foto.webp': 'export default 1' }, 'geen foto'],
  ['an empty photograph', { 'guides/foto.avif': '' }, 'geen foto'],
  ['an svg', { 'guides/foto.svg': SVG }, 'hoort hier niet'],
  ['a page of HTML', { 'guides/een.html': '<script>' }, 'hoort hier niet'],
  ['a program', { 'guides/een.js': 'x' }, 'hoort hier niet'],
  ['a program in the root', { 'config.mjs': 'x' }, 'hoort hier niet'],
  ['an Astro component', { 'guides/Source.astro': 'x' }, 'hoort hier niet'],
  ['Markdown without MDX', { 'guides/twee.md': GOOD }, 'Deze bestandsnaam past niet'],
  ['a name with capitals', { 'guides/Twee.MDX': GOOD }, 'Deze bestandsnaam past niet'],
  ['a name that every object has', { 'guides/constructor.mdx': GOOD }, 'is een woord dat de site zelf al gebruikt'],
  ['a name of spaces', { 'guides/a b.mdx': GOOD }, 'Deze bestandsnaam past niet'],
  ['a name with a sign of HTML', { 'guides/a"onclick="x.mdx': GOOD }, 'Deze bestandsnaam past niet'],
  ['a name that turns around', { 'guides/a\u202ex.mdx': GOOD }, 'Deze bestandsnaam past niet'],
  ['a link to elsewhere', { 'guides/twee.mdx': { special: 'link' } }, 'snelkoppeling'],
  ['a pipe', { 'guides/twee.mdx': { special: 'pipe' } }, 'snelkoppeling'],
  ['a page in a folder of its own', { 'guides/diep/twee.mdx': GOOD }, 'hoort hier niet'],
])('%s is refused', async (_, files, words) => {
  const problems = await check({ 'guides/een.mdx': GOOD, ...files });
  const [file = ''] = Object.keys(files);
  expect(problems).toEqual([expect.stringMatching(new RegExp(`^content/${escape(file)}\\n  .*${escape(words)}`))]);
});
