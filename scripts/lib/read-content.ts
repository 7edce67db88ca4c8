import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionName } from '../../src/domain/collections.ts';
import type { Content } from '../../src/domain/entry.ts';
import type { Problem, Words } from '../../src/domain/schema/problem.ts';
import { readEntries, unreadEntry, type EntriesReading } from './content/entries.ts';
import { listFolder, type FoundFile } from './content/folder.ts';
import { findMissing } from './content/missing-pages.ts';
import { readMedia } from './content/media.ts';
import { COLLECTION_FOLDERS } from './content/places.ts';
import { UNWATCHED, type ReadingWatch } from './content/reading-watch.ts';
import {
  describeStray,
  describeStrayFolder,
  FILE_FOR_FOLDER,
  FOLDER_FOR_FILE,
  SPECIAL_FILE,
} from './content/strays.ts';
import { notOpened } from './content/not-opened.ts';
import { LARGEST_FILE, readText, stuckText, tooLarge, type TextReading } from './content/text.ts';

export interface ContentReading {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** How many files were read or refused; pictures do not count. */
  readonly files: number;
}

/**
 * Reads all that authors wrote. Whatever is in the folder, this gives an answer: a file that can not be read becomes a
 * problem and keeps its name, so that others may still refer to it. `root` is the project, from which paths are told.
 */
export async function readContent(root: string, folder = 'content', watch = UNWATCHED): Promise<ContentReading> {
  const base = path.resolve(root, folder);
  const label = folder.replaceAll(path.sep, '/').replace(/\/+$/, '');
  const refusal = await refuseFolder(base);
  if (refusal !== undefined) return { ...NOTHING, problems: [{ file: label, ...refusal }], files: 1 };

  const found = await listFolder(base);
  const readings = found.map((item) => readFound(item, base, label, watch));
  const media = await readMedia(root, label, found);
  return {
    content: {
      entries: readings.flatMap(({ entries }) => entries),
      ...media,
      incomplete: new Set(found.flatMap((item, index) => (readings[index]?.complete === false ? ownersOf(item) : []))),
    },
    problems: [...readings.flatMap(({ problems }) => problems), ...findMissing(found, label)],
    files: found.filter(isCounted).length,
  };
}

const NOTHING: ContentReading = {
  content: { entries: [], files: new Set(), pictures: new Map(), videoFaults: new Map(), incomplete: new Set() },
  problems: [],
  files: 0,
};

async function refuseFolder(base: string): Promise<Words | undefined> {
  const found = await stat(base).catch(() => undefined);
  if (found === undefined) return { message: 'Deze map bestaat niet.', fix: 'Kijk of de naam van de map klopt.' };
  if (found.isDirectory()) return undefined;
  return { message: 'Dit is geen map.', fix: 'Noem de map waarin de inhoud staat, bijvoorbeeld content.' };
}

function readFound(item: FoundFile, base: string, label: string, watch: ReadingWatch): EntriesReading {
  const file = `${label}/${item.path}`;
  const { place } = item;
  const refusal = refuse(item);
  if (place.kind !== 'entry') {
    const complete = item.kind === 'folder' || !COLLECTION_FOLDERS.has(item.path);
    return { entries: [], problems: refusal === undefined ? [] : [{ file, ...refusal }], complete };
  }
  const identity = { file, collection: place.collection, id: place.id };
  if (watch.passed.has(file)) return unreadEntry(identity);
  const read = refusal === undefined ? readFile(path.join(base, item.path)) : { problem: refusal };
  if (!('text' in read)) return { ...unreadEntry(identity), problems: [{ file, ...read.problem }] };
  if (watch.stuck.has(file)) return { ...unreadEntry(identity), problems: [{ file, ...stuckText(read.text) }] };
  watch.begin(file);
  const entries = readEntries(identity, read.text);
  watch.end();
  return entries;
}

/** Why something in the folder is not even opened. */
function refuse({ path: below, kind, place }: FoundFile): Words | undefined {
  const [first = '', ...rest] = below.split('/');
  const isStrayFolder = kind === 'folder' && rest.length === 0 && !COLLECTION_FOLDERS.has(first);
  // What lies in a folder that does not belong here has been told with the folder.
  if (rest.length > 0 && !COLLECTION_FOLDERS.has(first)) return undefined;
  if (kind === 'other') return SPECIAL_FILE;
  if (kind === 'file' && COLLECTION_FOLDERS.has(below)) return FILE_FOR_FOLDER;
  if (kind === 'file') return place.kind === 'stray' ? describeStray(below) : undefined;
  if (place.kind === 'entry') return FOLDER_FOR_FILE;
  return isStrayFolder ? describeStrayFolder(first) : undefined;
}

/** One after the other: waiting for thousands of small files together takes longer than reading them. */
function readFile(file: string): TextReading {
  try {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      return size > LARGEST_FILE ? { problem: tooLarge(size) } : readText(readFileSync(handle));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { problem: notOpened(error) };
  }
}

/** The collections whose ids an unread file keeps to itself. */
function ownersOf({ path: below, place }: FoundFile): readonly CollectionName[] {
  return place.kind === 'entry' ? [place.collection] : (COLLECTION_FOLDERS.get(below) ?? []);
}

function isCounted({ kind, place }: FoundFile): boolean {
  return kind !== 'folder' && (place.kind === 'entry' || place.kind === 'stray');
}
