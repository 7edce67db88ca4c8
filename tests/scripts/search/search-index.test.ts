import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { indexInProcess } from '../../../scripts/lib/search/index-in-process.ts';
import { writeSearchIndex } from '../../../scripts/lib/search/search-index.ts';
import { listFiles } from '../../../scripts/lib/site/site-files.ts';
import { makeSearch } from '../../../src/domain/search/ask.ts';
import { makeSiteFolder } from '../site/site-builder.ts';

const PROVINCES = ['Drenthe', 'Groningen', 'Limburg', 'Utrecht', 'Zeeland'];
const TERMS = `- id: stuurgroep
  term: stuurgroep
  alsoCalled: [regiegroep]
  meaning: De mensen die over het plan besluiten.
  theme: rollen
`;

/** A project of which the site has a page for each of a few provinces. */
function makeProject(): { root: string; site: string } {
  const body = (name: string): string =>
    `<main data-pagefind-body><span data-pagefind-meta="kind:Regio"></span><h1>${name}</h1><p>De stuurgroep in ${name} kiest een praktijklokaal. Het lokaal is er voor de praktijk van alle leerlingen.</p></main>`;
  const site = makeSiteFolder(
    Object.fromEntries(PROVINCES.map((name) => [`${name.toLowerCase()}/index.html`, body(name)])),
  );
  const root = makeSiteFolder({});
  mkdirSync(path.join(root, 'content'), { recursive: true });
  writeFileSync(path.join(root, 'content/terms.yaml'), TERMS);
  return { root, site };
}

async function readIndex(site: string): Promise<Record<string, string>> {
  const folder = path.join(site, 'zoekindex');
  const files = await listFiles(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('the same pages give the same bytes, run after run, also in a process of its own', async () => {
  const { root, site } = makeProject();
  const summary = await writeSearchIndex(root, site);
  const first = await readIndex(site);
  expect(summary).toMatchObject({ documents: 5, files: Object.keys(first).length });
  expect(summary.bytes).toBe(Object.values(first).reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  expect(await writeSearchIndex(root, site)).toEqual(summary);
  expect(await readIndex(site)).toEqual(first);
  expect(await indexInProcess(root, site)).toEqual(summary);
  expect(await readIndex(site)).toEqual(first);
});

test('an index of other pages leaves nothing of the one before', async () => {
  const { root, site } = makeProject();
  await writeSearchIndex(root, site);
  const [, before = ''] = Object.keys(await readIndex(site));
  writeFileSync(
    path.join(site, 'zeeland/index.html'),
    '<main data-pagefind-body><h1>Zeeland</h1><p>Anders.</p></main>',
  );
  await writeSearchIndex(root, site);
  expect(Object.keys(await readIndex(site))).not.toContain(before);
});

test('it knows the synonyms of the glossary, and the parts of compounds by the dictionary', async () => {
  const { root, site } = makeProject();
  await writeSearchIndex(root, site);
  const index = await readIndex(site);
  const ask = makeSearch((file) => Promise.resolve(JSON.parse(index[file] ?? 'null') as unknown));
  const urls = async (query: string): Promise<number> => (await ask({ query, chosen: {}, limit: 9 })).hits.length;
  expect(await urls('regiegroep')).toBe(5);
  expect(await urls('praktijk')).toBe(5);
});

test('what goes wrong in that process is told', async () => {
  const { root, site } = makeProject();
  await expect(indexInProcess(root, path.join(site, 'weg'))).rejects.toThrow('De zoekindex is niet gemaakt (code 1).');
});
