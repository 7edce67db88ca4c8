import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { indexInProcess } from '../../../scripts/lib/search/index-in-process.ts';
import { writeSearchIndex } from '../../../scripts/lib/search/search-index.ts';
import { listFiles } from '../../../scripts/lib/site/site-files.ts';
import { makeSiteFolder } from '../site/site-builder.ts';

const PROVINCES = ['Drenthe', 'Groningen', 'Limburg', 'Utrecht', 'Zeeland'];

function makeFolderToIndex(): string {
  const filters = (n: number): string =>
    ['provincie', 'soort', 'profiel']
      .map((name) => `<p data-pagefind-filter="${name}">${PROVINCES[n % 5] ?? ''}</p>`)
      .join('');
  return makeSiteFolder(
    Object.fromEntries(
      PROVINCES.map((name, n) => [
        `${name.toLowerCase()}/index.html`,
        `<p>Scholen in ${name}</p>${filters(n)}<i data-pagefind-sort="a:${n}"></i><i data-pagefind-sort="b:${9 - n}"></i>`,
      ]),
    ),
  );
}

async function readIndex(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(path.join(folder, 'pagefind'));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(folder, 'pagefind', file)).toString('base64')]),
  );
}

test('the same pages give the same bytes, run after run', async () => {
  const folder = makeFolderToIndex();
  await writeSearchIndex(folder);
  const first = await readIndex(folder);
  for (let again = 0; again < 3; again += 1) {
    await writeSearchIndex(folder);
    expect(await readIndex(folder)).toEqual(first);
  }
});

test('the index says how much is in it and holds only what the site uses', async () => {
  const folder = makeFolderToIndex();
  const summary = await writeSearchIndex(folder);
  expect(summary).toMatchObject({ pages: 5 });
  const kinds = new Set((await listFiles(path.join(folder, 'pagefind'))).map((file) => file.replace(/nl_\w+/, '*')));
  expect([...kinds].sort()).toEqual([
    'filter/*.pf_filter',
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.*.pf_meta',
    'pagefind.js',
    'wasm.nl.pagefind',
  ]);
});

test('in a process of its own the same is made, and what goes wrong there is told', async () => {
  const folder = makeFolderToIndex();
  const summary = await writeSearchIndex(folder);
  const first = await readIndex(folder);
  expect(await indexInProcess(folder)).toEqual(summary);
  expect(await readIndex(folder)).toEqual(first);
  await expect(indexInProcess(path.join(folder, 'weg'))).rejects.toThrow('De zoekindex is niet gemaakt (code 1).');
});
