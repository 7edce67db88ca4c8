import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isTaken, moveFiles, movePage } from '../../../scripts/lib/site/move-to-base.ts';

const MOVE = { base: '/sto', site: 'https://www.voorbeeld.nl' };
const move = (html: string) => movePage(html, MOVE);

test.each([
  ['<a href="/regios/?a=/b#c">', '<a href="/sto/regios/?a=/b#c">'],
  ['<a href="/">', '<a href="/sto/">'],
  [
    '<img src="/a.avif" srcset="/a.avif 1x, /b.avif 2x">',
    '<img src="/sto/a.avif" srcset="/sto/a.avif 1x, /sto/b.avif 2x">',
  ],
  ['<video poster="/a.jpg">', '<video poster="/sto/a.jpg">'],
  [
    '<form action="/zoeken/"><button formaction="/deel/">',
    '<form action="/sto/zoeken/"><button formaction="/sto/deel/">',
  ],
  [
    '<lab-tour data-manifest="/rondleiding/a/b/plek.json">',
    '<lab-tour data-manifest="/sto/rondleiding/a/b/plek.json">',
  ],
  ['<meta http-equiv="refresh" content="0; url=/labs/">', '<meta http-equiv="refresh" content="0; url=/sto/labs/">'],
  ['<style>a{background:url(/x.svg)}</style>', '<style>a{background:url(/sto/x.svg)}</style>'],
  ['<script type="module">import"/_astro/a.js"</script>', '<script type="module">import"/sto/_astro/a.js"</script>'],
  ['<use xlink:href="/i.svg#a">', '<use xlink:href="/sto/i.svg#a">'],
])('an address of the site moves: %s', (html, moved) => {
  expect(move(html)).toBe(moved);
});

test.each([
  '<a href="//elders.nl/"><a href="https://www.voorbeeld.nl/contact/"><a href="#a"><a href="../b/"><a href="mailto:a@b.nl">',
  '<option value="/regios/twente/">',
  '<p title="/regios/">/regios/ href="/regios/"</p>',
  '<script>const a = "/regios/"</script>',
  '<meta name="description" content="en/of">',
])('what is no address of the site stays: %s', (html) => {
  expect(move(html)).toBe(html);
});

test('a page says in which folder the site stands', () => {
  expect(move('<!DOCTYPE html><html lang="nl"><head>')).toBe('<!DOCTYPE html><html data-base="/sto" lang="nl"><head>');
});

test('a complete address in the head moves once', () => {
  const moved =
    '<link rel="canonical" href="https://www.voorbeeld.nl/sto/labs/"><meta property="og:url" content="https://www.voorbeeld.nl/sto/labs/">';
  expect(move(moved.replaceAll('/sto/', '/'))).toBe(moved);
  expect(move(moved)).toBe(moved);
});

test.each([
  [
    'a.css',
    '@font-face{src:url(/_astro/a.woff2),url("/b.woff2"),url(data:x)}',
    '@font-face{src:url(/sto/_astro/a.woff2),url("/sto/b.woff2"),url(data:x)}',
  ],
  ['_astro/a.js', 'let a=`/_astro/b.css`,c="/zoeken/"', 'let a=`/sto/_astro/b.css`,c="/zoeken/"'],
  [
    'plek.json',
    '{"href":"/labs/","tile":"/rondleiding/beeld/0/{level}/f.avif","word":"/en/of","a":"\\"/labs/"}',
    '{"href":"/sto/labs/","tile":"/sto/rondleiding/beeld/0/{level}/f.avif","word":"/en/of","a":"\\"/labs/"}',
  ],
  ['_astro/p.js', 'n(l,{rel:`modulepreload`,href:`/`+t})', 'n(l,{rel:`modulepreload`,href:`/sto/`+t})'],
  [
    'praktijk/rss.xml',
    '<atom:link href="https://www.voorbeeld.nl/sto/a.xml"/><link>https://www.voorbeeld.nl/b/</link><guid isPermaLink="true">https://www.voorbeeld.nl/c/</guid><description>https://www.voorbeeld.nl/d/</description>',
    '<atom:link href="https://www.voorbeeld.nl/sto/a.xml"/><link>https://www.voorbeeld.nl/sto/b/</link><guid isPermaLink="true">https://www.voorbeeld.nl/sto/c/</guid><description>https://www.voorbeeld.nl/d/</description>',
  ],
  ['index.md', '[Labs](/labs/) en/of /labs/\n[1]: /labs/', '[Labs](/sto/labs/) en/of /labs/\n[1]: /sto/labs/'],
  ['sitemap-0.xml', '<loc>https://www.voorbeeld.nl/labs/</loc>', '<loc>https://www.voorbeeld.nl/sto/labs/</loc>'],
  ['_headers', '/*\n  X: /a\n\n/_astro/*\n', '/sto/*\n  X: /sto/a\n\n/sto/_astro/*\n'],
  ['a.svg', '<a href="/labs/">/labs/</a>', '<a href="/sto/labs/">/labs/</a>'],
  ['a.csv', '/labs/', '/labs/'],
])('the addresses in %s move', async (file, text, moved) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'move-'));
  await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
  await moveFiles(folder, [file, 'labs/index.html'], MOVE);
  expect(await readFile(path.join(folder, file), 'utf8')).toBe(moved);
});

test('a folder with the name of one of the site itself is taken', () => {
  expect(isTaken('/labs/sto', ['labs/index.html'])).toBe(true);
  expect(isTaken('/lab', ['labs/index.html'])).toBe(false);
});
