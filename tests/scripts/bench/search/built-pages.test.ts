import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltPages, readSearchablePages } from '../../../../scripts/bench/search/built-pages.ts';

const site = mkdtempSync(path.join(tmpdir(), 'searchable-'));
mkdirSync(path.join(site, 'labs'));
writeFileSync(
  path.join(site, 'labs/index.html'),
  `<header>Menu</header><main data-pagefind-body><h1>Lokalen in <em>Ede</em></h1><script>let a</script>
  <dl><dt id="pie">PIE</dt><dd>metaal</dd></dl><p data-pagefind-ignore="all">Verder lezen</p></main>`,
);
writeFileSync(path.join(site, '404.html'), '<main><h1>Niet gevonden</h1></main>');

test('only pages that say so can be searched, by what stands in their searchable part', async () => {
  const [page, ...more] = await readSearchablePages(site);
  expect(more).toEqual([]);
  expect(page).toMatchObject({ file: 'labs/index.html', url: '/labs/', title: 'Lokalen in Ede' });
  expect(page?.text).toBe('Lokalen in Ede PIE metaal');
  expect(page?.wholeText).toBe('Lokalen in Ede PIE metaal Verder lezen');
});

test('a part is read by its id', async () => {
  const [page] = await readSearchablePages(site);
  expect(page?.textOf('pie')).toBe('PIE');
  expect(page?.textOf('bwi')).toBeUndefined();
});

test('a page that is left out of search can be read among all pages', async () => {
  const pages = await readBuiltPages(site);
  expect(pages.map(({ url, wholeText }) => [url, wholeText])).toEqual([
    ['/404.html', 'Niet gevonden'],
    ['/labs/', 'Lokalen in Ede PIE metaal Verder lezen'],
  ]);
});
