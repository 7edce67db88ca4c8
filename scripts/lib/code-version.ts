import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../src/domain/text/compare-text.ts';
import { sumOf } from './kept-files.ts';
import { mapBounded } from './map-bounded.ts';

const FILES_AT_ONCE = 32;
/** All that makes a page of what authors wrote. */
const CODE = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A sum of the code of the project, its packages and this Node: what one version of them made of a text is not what another
 * would. Whoever keeps something between builds puts this in its name.
 */
export async function getCodeVersion(root: string): Promise<string> {
  return sumOf(process.version, process.arch, await sumOfFiles(root, CODE));
}

/** A sum of the names and the bytes of all files there. Folders and files that do not exist count as empty. */
export async function sumOfFiles(root: string, places: readonly string[]): Promise<string> {
  const lists = await Promise.all(places.map((place) => filesAt(root, place)));
  const files = lists.flat().toSorted(compareText);
  const sums = await mapBounded(files, FILES_AT_ONCE, async (file) => [file, await sumOfFile(path.join(root, file))]);
  return sumOf(...sums.flat());
}

async function sumOfFile(file: string): Promise<string> {
  return sumOf(await readFile(file));
}

async function filesAt(root: string, place: string): Promise<string[]> {
  try {
    const entries = await readdir(path.join(root, place), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [place];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
