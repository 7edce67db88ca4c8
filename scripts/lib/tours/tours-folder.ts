import { copyFileSync, linkSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { makeFolder } from '../kept-files.ts';
import { fileInTheWay } from '../machine-trouble.ts';
import { mapInTurns } from '../map-in-turns.ts';

/** Below the root of the project. Not in git: everything in it can be made again. */
export const TOURS_FOLDER = '.work/tours';
export const INDEX_FILE = 'index.json';

/** What lies in the folder can be made again; of a file in its place nobody knows what it is. */
export async function openToursFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() === false) throw fileInTheWay(folder);
  await makeFolder(folder);
}

/**
 * Puts the pictures in a finished site. They are thousands, and the same files on the same disk where it can: who writes in
 * one of them finds it made again by the next build, which looks at every byte (picture-sets.ts).
 */
export async function publishTourPictures(toursFolder: string, site: string): Promise<void> {
  const from = path.join(toursFolder, 'beeld');
  const to = path.join(site, PICTURES_PATH);
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    // A site without tours has no pictures.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const places = entries.map((entry) => ({
    isFolder: entry.isDirectory(),
    place: path.relative(from, path.join(entry.parentPath, entry.name)),
  }));
  for (const { isFolder, place } of places) if (isFolder) await mkdir(path.join(to, place), { recursive: true });
  const files = places.filter(({ isFolder }) => !isFolder);
  await mapInTurns(files, ({ place }) => linkOrCopy(path.join(from, place), path.join(to, place)));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one that knows no links.
    copyFileSync(from, to);
  }
}
