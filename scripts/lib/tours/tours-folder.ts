import { cp, stat } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { makeFolder } from '../kept-files.ts';
import { fileInTheWay } from '../machine-trouble.ts';

/** Below the root of the project. Not in git: everything in it can be made again. */
export const TOURS_FOLDER = '.work/tours';
export const INDEX_FILE = 'index.json';

/** What lies in the folder can be made again; of a file in its place nobody knows what it is. */
export async function openToursFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() === false) throw fileInTheWay(folder);
  await makeFolder(folder);
}

/** Puts the pictures in a finished site. */
export async function publishTourPictures(toursFolder: string, site: string): Promise<void> {
  const from = path.join(toursFolder, 'beeld');
  await cp(from, path.join(site, PICTURES_PATH), { recursive: true }).catch((error: unknown) => {
    // A site without tours has no pictures.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}
