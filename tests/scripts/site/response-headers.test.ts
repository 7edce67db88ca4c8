import { expect, test } from 'vitest';
import { getHeaders, makeHeaderRules } from '../../../scripts/lib/site/response-headers.ts';

const RULES = [
  { for: '/*', headers: { A: '1', B: '2' } },
  { for: '/_astro/*', headers: { B: '3' } },
  { for: '/x', headers: { C: '4' } },
];

test('a path gets the headers of every rule that covers it; the last has the say', () => {
  expect(['/', '/_astro/a.css', '/x', '/x/y'].map((path) => getHeaders(path, RULES))).toEqual([
    { A: '1', B: '2' },
    { A: '1', B: '3' },
    { A: '1', B: '2', C: '4' },
    { A: '1', B: '2' },
  ]);
});

test('no page may be framed elsewhere or guessed at, and its site stays on https', () => {
  expect(getHeaders('/regios/')).toMatchObject({
    'Content-Security-Policy': "frame-ancestors 'self'",
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('only what is made for it may stand in the page of another', () => {
  const framing = (path: string) => getHeaders(path)['Content-Security-Policy'];
  const anywhere = ['regio/zeeland/', 'regio/zeeland/op/2026-07-01/', 'tijdlijn/x/', 'rondleiding/x/', 'praktijk/x/'];
  expect(anywhere.map((page) => framing(`/insluiten/${page}`))).toEqual(anywhere.map(() => 'frame-ancestors *'));
  const lists = ['regio', 'tijdlijn', 'rondleiding', 'praktijk'].flatMap((kind) => [
    `/insluiten/${kind}/`,
    `/insluiten/${kind}/index.html`,
  ]);
  const others = ['/', '/insluiten/', '/insluiten', '/insluiten/anders/', '/regios/insluiten/regio/', '/404.html'];
  const nowhere = [...lists, ...others];
  expect(nowhere.map(framing)).toEqual(nowhere.map(() => "frame-ancestors 'self'"));
  expect(getHeaders('/insluiten/regio/zeeland/')).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
});

test('the policy of a built site comes before what a rule says of frames, and nowhere else', () => {
  expect(
    makeHeaderRules("default-src 'self'", [
      { for: '/*', headers: { 'Content-Security-Policy': "frame-ancestors 'self'", A: '1' } },
      { for: '/los/*', headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
      { for: '/x', headers: { C: '4' }, narrows: true },
    ]),
  ).toEqual([
    { for: '/*', headers: { 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'self'", A: '1' } },
    { for: '/los/*', headers: { 'Content-Security-Policy': "default-src 'self'; frame-ancestors *" } },
    { for: '/x', headers: { C: '4' }, narrows: true },
  ]);
});
