import { copyFileSync, existsSync, linkSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../kept-files.ts';
import { fileInTheWay } from '../machine-trouble.ts';
import { mapInTurns } from '../map-in-turns.ts';
import { listFiles } from '../site/site-files.ts';

/** Below the root of the project. Not in git: everything in it can be made again. */
export const TOURS_FOLDER = '.work/tours';
export const INDEX_FILE = 'index.json';
const PICTURES = 'beeld';

/** What lies in the folder can be made again; of a file in its place nobody knows what it is. */
export async function openToursFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() === false) throw fileInTheWay(folder);
  await makeFolder(folder);
}

/** Below the root of the project: pictures that are to stand on another server than the site. */
export const TOUR_PICTURES_DIST = 'dist-tour-pictures';

/**
 * Puts the pictures in a folder of a finished site, or in one of their own. They are thousands, and the same files on the
 * same disk where it can: who writes in one of them finds it made again by the next build, which looks at every byte
 * (picture-sets.ts).
 */
export async function publishTourPictures(toursFolder: string, to: string): Promise<void> {
  const from = path.join(toursFolder, PICTURES);
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

/** What that gives, as paths below the folder. */
export async function listTourPictures(toursFolder: string): Promise<ReadonlySet<string>> {
  return new Set(await listFiles(path.join(toursFolder, PICTURES)).catch(() => []));
}

/** Whether a build put them in a folder of their own, and nobody took that away. */
export function hasTourPictures(root: string): boolean {
  return existsSync(path.join(root, TOUR_PICTURES_DIST));
}
