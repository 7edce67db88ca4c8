import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../../../src/domain/collections.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { INDEX_FOLDER } from '../../../src/domain/search/index-files.ts';
import { makeSearchIndex } from '../../../src/domain/search/make-index.ts';
import { synonymGroups } from '../../../src/domain/search/synonyms.ts';
import type { Term } from '../../../src/domain/kinds/term.ts';
import { readEntries } from '../content/entries.ts';
import { makeSiteSplitter } from '../dutch/site-splitter.ts';
import { findKept, keep, sumOf } from '../kept-files.ts';
import { mapInTurns } from '../map-in-turns.ts';

const TERMS = fileOf('terms', '');

export interface SearchIndexSummary {
  /** Pages and parts of pages that stand by themselves. */
  readonly documents: number;
  readonly files: number;
  readonly bytes: number;
}

/** What an index is made of, besides the glossary. */
export interface IndexSource {
  /** Of the project. */
  readonly root: string;
  /** The folder of the site. */
  readonly site: string;
  readonly documents: readonly SearchDocument[];
  /** The version of the code that makes an index; when left out, none is kept. */
  readonly version?: string;
}

/** What was made of documents, below the root of the project. Not in git: everything in it can be made again. */
export const INDEXES_FOLDER = '.work/indexes';

/** Writes the index of all that can be found in these documents into a site. The same documents need no second index. */
export async function writeSearchIndex({ root, site, documents, version }: IndexSource): Promise<SearchIndexSummary> {
  const terms = await readFile(path.join(root, TERMS), 'utf8');
  const make = (): Promise<IndexFiles> => makeIndex(documents, terms);
  const name = version === undefined ? undefined : sumOf(version, JSON.stringify(documents), terms);
  const made = name === undefined ? await make() : await findOrMake(path.join(root, INDEXES_FOLDER), name, make);
  const folder = path.join(site, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const files = made.map(([file, text]) => ({ place: path.join(folder, file), text }));
  for (const place of new Set(files.map((file) => path.dirname(file.place)))) await mkdir(place, { recursive: true });
  await mapInTurns(files, ({ place, text }) => writeFileSync(place, text));
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { documents: documents.length, files: files.length, bytes };
}

type IndexFiles = readonly (readonly [file: string, text: string])[];

async function findOrMake(folder: string, name: string, make: () => Promise<IndexFiles>): Promise<IndexFiles> {
  const kept = findKept(folder, name);
  // Its sum says that it is what `keep` wrote.
  if (kept !== undefined) return JSON.parse(kept.toString()) as IndexFiles;
  const made = await make();
  await keep(folder, name, JSON.stringify(made));
  return made;
}

async function makeIndex(documents: readonly SearchDocument[], terms: string): Promise<IndexFiles> {
  const split = await makeSiteSplitter(documents.flatMap(textsOf));
  return [...makeSearchIndex({ documents, synonyms: synonymGroups(readTerms(terms)), split })];
}

function textsOf({ title, passages }: SearchDocument): string[] {
  return [title, ...passages.flatMap(({ heading, text }) => [heading, text])];
}

/** The glossary as the content check has passed it. */
function readTerms(text: string): Term[] {
  const { entries } = readEntries({ file: TERMS, collection: 'terms', id: '' }, text.replaceAll('\r\n', '\n'));
  return entries.flatMap((entry) => (entry.collection === 'terms' && entry.data !== undefined ? entry.data : []));
}
