import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  keepPeerPages,
  measureWords,
  readKeptPages,
  readPeerPages,
} from '../../../../scripts/bench/peers/peer-pages.ts';

let site = '';
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'bench-peers-'));
  await mkdir(path.join(site, 'regios/ede'), { recursive: true });
  await writeFile(path.join(site, 'index.html'), '<main><p>Welkom <b>hier</b></p></main>');
  await writeFile(path.join(site, 'regios/ede/index.html'), '<main><p>Regio</p><h1>Ede</h1><h2>Scholen</h2></main>');
  await writeFile(path.join(site, '404.html'), '<main><h1>Niet gevonden</h1></main>');
});
afterEach(() => rm(site, { recursive: true }));

test('a page is known by its address, and its first heading is its title and no part of its text', async () => {
  expect(await readPeerPages(site)).toEqual([
    { route: '', title: '', body: 'Welkom hier\n' },
    { route: 'regios/ede', title: 'Ede', body: 'Regio\n\n## Scholen\n' },
  ]);
});

test('the words of all pages are counted but those of the page for what is not there', async () => {
  expect(await measureWords(site)).toEqual({ pages: 2, words: 5 });
});

test('pages that were kept are the same later', async () => {
  const pages = await readPeerPages(site);
  await keepPeerPages(path.join(site, 'deep/pages.json'), pages);
  expect(await readKeptPages(path.join(site, 'deep/pages.json'))).toEqual(pages);
});
