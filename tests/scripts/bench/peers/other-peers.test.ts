import { expect, test } from 'vitest';
import { leanStarlight, plainAstro, stockStarlight } from '../../../../scripts/bench/peers/astro-peers.ts';
import { eleventy, hugo, vitePress } from '../../../../scripts/bench/peers/other-peers.ts';

const PAGES = [
  { route: '', title: 'Begin', body: 'Welkom.\n' },
  { route: 'regios', title: 'Regio’s: "alle"', body: 'Ede.\n' },
  { route: 'regios/ede', title: 'Ede', body: 'Een regio.\n' },
];

test.each([stockStarlight, leanStarlight, plainAstro, eleventy, vitePress, hugo])(
  '$name gets every page with its title and text, once',
  ({ makeFiles }) => {
    const files = [...makeFiles(PAGES)];
    expect(new Set(files.map(([file]) => file)).size).toBe(files.length);
    for (const { title, body } of PAGES) {
      const texts = files.filter(([file, text]) => /\.mdx?$/.test(file) && text.endsWith(body));
      expect(texts.map(([, text]) => text)).toEqual([expect.stringContaining(`title: ${JSON.stringify(title)}\n`)]);
    }
  },
);

test('to Hugo a page with pages below it is a section', () => {
  expect([...hugo.makeFiles(PAGES)].map(([file]) => file).filter((file) => file.startsWith('content'))).toEqual([
    'content/_index.md',
    'content/regios/_index.md',
    'content/regios/ede.md',
  ]);
});
