import { existsSync, lstatSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findKept, keep, makeFolder, sumOfFile } from './kept-files.ts';
import { mapInTurns } from './map-in-turns.ts';

/** Below the root of the project. Not in git: everything in it can be made again. */
export const MADE_PAGES_FOLDER = '.work/made-pages';

/** What Astro kept, and what of that is for the next build: the list of pages, and the pages. */
const ASTRO = 'astro';
const LIST = 'incremental-build.json';
const FOR_THE_NEXT = [LIST, 'dist'];
const NOTED = 'noted';
/** Below the root of the project: the sums of the pages. */
export const NOTED_FOLDER = `${MADE_PAGES_FOLDER}/${NOTED}`;

const sums = z.record(z.string(), z.string());
type Sums = z.output<typeof sums>;

/**
 * Gives Astro, as its cache for one build, those pages of earlier builds that are byte for byte as the last good build noted
 * them, and nothing else: Astro believes whatever stands there. `name`: a sum of all that every page depends on. Each build
 * has a `cache` of its own, because of one that was killed a part may live on for a while, and write. Returns how many files
 * something happened to.
 */
export async function openKeptPages(folder: string, cache: string, name: string): Promise<number> {
  const noted = readSums(folder, name);
  await remove(cache);
  await rename(path.join(folder, ASTRO), cache).catch(() => undefined);
  await makeFolder(cache);
  // What else Astro remembers, such as texts and halves of pictures, it reads and makes again.
  for (const entry of await readdir(cache)) {
    if (noted === undefined || !FOR_THE_NEXT.includes(entry)) await remove(path.join(cache, entry));
  }
  if (noted === undefined) return 0;
  const now = await sumUp(cache);
  const isWhole = (file: string): boolean => now[file] !== undefined && now[file] === noted[file];
  const lost = Object.keys(noted).filter((file) => !isWhole(file));
  const damaged = lost.filter((file) => lstatSync(path.join(cache, file), { throwIfNoEntry: false }) !== undefined);
  // Without its list a page is of no use. With it, Astro makes the pages again that are not there.
  const unusable = isWhole(LIST) ? Object.keys(now).filter((file) => !isWhole(file)) : Object.keys(now);
  for (const file of [...lost, ...unusable]) await remove(path.join(cache, file));
  return damaged.length;
}

/** After a build, whatever became of it: the next one looks at every byte. */
export async function putBackPages(folder: string, cache: string): Promise<void> {
  if (!existsSync(cache)) return;
  const place = path.join(folder, ASTRO);
  await remove(place);
  await makeFolder(folder);
  await rename(cache, place);
}

/** Notes the pages that were put back, for the next build. Only after one whose site is good. */
export async function noteKeptPages(folder: string, name: string): Promise<void> {
  const noted = await sumUp(path.join(folder, ASTRO));
  await remove(path.join(folder, NOTED));
  await keep(path.join(folder, NOTED), name, JSON.stringify(noted));
}

/** So that the next build makes every page. */
export async function forgetKeptPages(folder: string): Promise<void> {
  await remove(folder);
}

function readSums(folder: string, name: string): Sums | undefined {
  const kept = findKept(path.join(folder, NOTED), name);
  return kept && sums.safeParse(JSON.parse(kept.toString())).data;
}

/** The sums of the list and the pages, by their names in the folder. */
async function sumUp(cache: string): Promise<Sums> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(cache, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => FOR_THE_NEXT.includes(file.split('/')[0] ?? ''));
  const found = await mapInTurns(files, (file) => sumIfReadable(cache, file));
  return Object.fromEntries(found.flat());
}

function sumIfReadable(cache: string, file: string): [file: string, sum: string][] {
  try {
    return [[file, sumOfFile(path.join(cache, file))]];
  } catch {
    return [];
  }
}

async function remove(place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
}
