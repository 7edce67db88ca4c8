import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isProcessAlive } from './work-folder.ts';

/** Of `npm run dev`, which may be running. No build reads it. */
const OF_DEV = /^(?:data-store|settings\.json|dev\.)/;
const STORE = 'data-store';

/** Where Astro and Vite keep what they remember: beside the site that they make, so that each build has its own. */
export function findAstroCache(site: string): string {
  return path.join(path.dirname(site), 'astro-cache');
}

/**
 * Astro believes whatever an earlier build left: half a picture, a changed text, terms of a file that is gone. Reading all
 * content again costs a second or two, so it starts from nothing. Pages, and pictures in texts, are kept in ways that can be
 * trusted (kept-pages.ts and pictures/made-pictures.ts).
 */
export async function clearAstro(root: string): Promise<void> {
  const types = path.join(root, '.astro');
  const names = await readdir(types).catch(() => undefined);
  if (names === undefined) return rm(types, { recursive: true, force: true });
  await removeFrom(
    types,
    names.filter((name) => !OF_DEV.test(name)),
  );
}

/** For the same reason `npm run dev` reads all content again, unless one is running here that Astro lets no other beside. */
export async function clearAstroOfDev(root: string): Promise<void> {
  const types = path.join(root, '.astro');
  const names = await readdir(types).catch(() => []);
  if (await isServing(types)) return;
  await removeFrom(
    types,
    names.filter((name) => name.startsWith(STORE)),
  );
}

async function removeFrom(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** Astro writes there which process serves. */
async function isServing(types: string): Promise<boolean> {
  const lock = await readFile(path.join(types, 'dev.json'), 'utf8').catch(() => '');
  const [, pid] = /"pid":\s*(\d+)/.exec(lock) ?? [];
  return pid !== undefined && isProcessAlive(Number(pid));
}
