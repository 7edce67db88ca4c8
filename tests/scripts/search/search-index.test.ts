import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keep } from '../../../scripts/lib/kept-files.ts';
import { indexInThread } from '../../../scripts/lib/search/index-in-thread.ts';
import { readSearchDocuments } from '../../../scripts/lib/search/read-documents.ts';
import { INDEXES_FOLDER, writeSearchIndex, type IndexSource } from '../../../scripts/lib/search/search-index.ts';
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

async function sourceOf({ root, site }: ReturnType<typeof makeProject>, version?: string): Promise<IndexSource> {
  return { root, site, documents: await readSearchDocuments(site), ...(version !== undefined && { version }) };
}

async function readIndex(site: string): Promise<Record<string, string>> {
  const folder = path.join(site, 'zoekindex');
  const files = await listFiles(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('the same pages give the same bytes, run after run, also in a thread of its own', async () => {
  const project = makeProject();
  const { site } = project;
  const summary = await writeSearchIndex(await sourceOf(project));
  const first = await readIndex(site);
  expect(summary).toMatchObject({ documents: 5, files: Object.keys(first).length });
  expect(summary.bytes).toBe(Object.values(first).reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  expect(await writeSearchIndex(await sourceOf(project))).toEqual(summary);
  expect(await readIndex(site)).toEqual(first);
  expect(await indexInThread(await sourceOf(project))).toEqual(summary);
  expect(await readIndex(site)).toEqual(first);
});

test('an index of other pages leaves nothing of the one before', async () => {
  const project = makeProject();
  const { site } = project;
  await writeSearchIndex(await sourceOf(project));
  const [, before = ''] = Object.keys(await readIndex(site));
  writeFileSync(
    path.join(site, 'zeeland/index.html'),
    '<main data-pagefind-body><h1>Zeeland</h1><p>Anders.</p></main>',
  );
  await writeSearchIndex(await sourceOf(project));
  expect(Object.keys(await readIndex(site))).not.toContain(before);
});

test('it knows the synonyms of the glossary, and the parts of compounds by the dictionary', async () => {
  const project = makeProject();
  await writeSearchIndex(await sourceOf(project));
  const index = await readIndex(project.site);
  const ask = makeSearch((file) => Promise.resolve(JSON.parse(index[file] ?? 'null') as unknown));
  const urls = async (query: string): Promise<number> => (await ask({ query, chosen: {}, limit: 9 })).hits.length;
  expect(await urls('regiegroep')).toBe(5);
  expect(await urls('praktijk')).toBe(5);
});

describe('an index that is kept', () => {
  test('is used for the same documents, glossary and code, and for no other', async () => {
    const project = makeProject();
    const source = await sourceOf(project, 'eerste');
    await writeSearchIndex(source);
    const folder = path.join(project.root, INDEXES_FOLDER);
    const [name = ''] = readdirSync(folder);
    await keep(folder, name, JSON.stringify([['start.json', 'bewaard']]));
    await writeSearchIndex(source);
    expect(await readIndex(project.site)).toEqual({ 'start.json': 'bewaard' });

    const others = [
      { ...source, version: 'tweede' },
      { ...source, documents: source.documents.slice(1) },
    ];
    for (const other of others) expect((await writeSearchIndex(other)).files).toBeGreaterThan(1);
    writeFileSync(path.join(project.root, 'content/terms.yaml'), TERMS.replace('regiegroep', 'kerngroep'));
    expect((await writeSearchIndex(source)).files).toBeGreaterThan(1);
  });

  test('is made again when something happened to it', async () => {
    const project = makeProject();
    const source = await sourceOf(project, 'eerste');
    await writeSearchIndex(source);
    const index = await readIndex(project.site);
    const folder = path.join(project.root, INDEXES_FOLDER);
    const [name = ''] = readdirSync(folder);
    truncateSync(path.join(folder, name), 100);
    await writeSearchIndex(source);
    expect(await readIndex(project.site)).toEqual(index);
  });
});

test('what goes wrong in that thread is told', async () => {
  const { root } = makeProject();
  await expect(indexInThread({ root: path.join(root, 'weg'), site: root, documents: [] })).rejects.toThrow(
    'A thread could not make the search index.',
  );
});
