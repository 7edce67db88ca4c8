import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../../../src/domain/collections.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { INDEX_FOLDER } from '../../../src/domain/search/index-files.ts';
import { makeSearchIndex } from '../../../src/domain/search/make-index.ts';
import { synonymGroups } from '../../../src/domain/search/synonyms.ts';
import type { Term } from '../../../src/domain/kinds/term.ts';
import { readEntries } from '../content/entries.ts';
import { makeSiteSplitter } from '../dutch/site-splitter.ts';
import { mapBounded } from '../map-bounded.ts';
import { readSearchDocuments } from './read-documents.ts';

const FILES_AT_ONCE = 16;

export interface SearchIndexSummary {
  /** Pages and parts of pages that stand by themselves. */
  readonly documents: number;
  readonly files: number;
  readonly bytes: number;
}

/** Reads the pages of a built site and writes the index of all that can be found in them into it. `root`: of the project. */
export async function writeSearchIndex(root: string, site: string): Promise<SearchIndexSummary> {
  const documents = await readSearchDocuments(site);
  const index = makeSearchIndex({
    documents,
    synonyms: synonymGroups(await readTerms(root)),
    split: await makeSiteSplitter(documents.flatMap(textsOf)),
  });
  const folder = path.join(site, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const files = [...index].map(([file, text]) => ({ place: path.join(folder, file), text }));
  for (const place of new Set(files.map((file) => path.dirname(file.place)))) await mkdir(place, { recursive: true });
  await mapBounded(files, FILES_AT_ONCE, async ({ place, text }) => writeFile(place, text));
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { documents: documents.length, files: files.length, bytes };
}

function textsOf({ title, passages }: SearchDocument): string[] {
  return [title, ...passages.flatMap(({ heading, text }) => [heading, text])];
}

/** The glossary as the content check has passed it. */
async function readTerms(root: string): Promise<Term[]> {
  const file = fileOf('terms', '');
  const text = await readFile(path.join(root, file), 'utf8');
  const { entries } = readEntries({ file, collection: 'terms', id: '' }, text.replaceAll('\r\n', '\n'));
  return entries.flatMap((entry) => (entry.collection === 'terms' && entry.data !== undefined ? entry.data : []));
}
