import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../src/domain/text/compare-text.ts';
import { sumOf, sumOfFile } from './kept-files.ts';
import { mapInTurns } from './map-in-turns.ts';

/** All that makes a page of what authors wrote. */
export const CODE = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A sum of the code of the project, its packages and this Node: what one version of them made of a text is not what another
 * would. Whoever keeps something between builds puts this in its name.
 */
export async function getCodeVersion(root: string): Promise<string> {
  return sumOf(process.version, process.arch, await sumOfFiles(root, CODE));
}

/** A sum of the names and the bytes of all files there. Folders and files that do not exist count as empty. */
export async function sumOfFiles(root: string, places: readonly string[]): Promise<string> {
  const entries = await listAt(root, places);
  const files = entries.flatMap(({ file, isFolder }) => (isFolder ? [] : file));
  const sums = await mapInTurns(files, (file) => [file, sumOfSettled(path.join(root, file))]);
  return sumOf(...sums.flat());
}

/** By the place of a file: what the system said of it when it was read, which changes with each write, and its sum. */
const readBefore = new Map<string, { readonly stamp: string; readonly sum: string }>();
/** ms: a file that is written twice within a tick of the clock of the disk has the same stamp both times. */
const SETTLED = 2000;

/** A build asks for the version of the code several times, and reads a file again only where it may have changed meanwhile. */
function sumOfSettled(place: string): string {
  const { stamp, changed } = stampOf(place);
  const before = readBefore.get(place);
  if (before?.stamp === stamp) return before.sum;
  const sum = sumOfFile(place);
  if (Date.now() - changed > SETTLED && stampOf(place).stamp === stamp) readBefore.set(place, { stamp, sum });
  return sum;
}

function stampOf(place: string): { stamp: string; changed: number } {
  const { ino, size, mtimeNs, ctimeNs, ctimeMs } = statSync(place, { bigint: true });
  return { stamp: [ino, size, mtimeNs, ctimeNs].join(), changed: Number(ctimeMs) };
}

interface ListedEntry {
  /** Its path below the root. */
  readonly file: string;
  readonly isFolder: boolean;
}

/** All files and folders there, in one order. */
export async function listAt(root: string, places: readonly string[]): Promise<ListedEntry[]> {
  const lists = await Promise.all(places.map((place) => entriesAt(root, place)));
  return lists.flat().toSorted((a, b) => compareText(a.file, b.file));
}

async function entriesAt(root: string, place: string): Promise<ListedEntry[]> {
  try {
    const entries = await readdir(path.join(root, place), { recursive: true, withFileTypes: true });
    const listed = entries.map((entry) => ({
      file: path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      isFolder: entry.isDirectory(),
    }));
    return [{ file: place, isFolder: true }, ...listed];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [{ file: place, isFolder: false }];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
