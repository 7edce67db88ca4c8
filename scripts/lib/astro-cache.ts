import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Of `npm run dev`, which may be running. No build reads it. */
const OF_DEV = /^(?:data-store|settings\.json)/;

/** Where Astro and Vite keep what they remember during one build: beside the site that it makes. */
export function findAstroCache(site: string): string {
  return path.join(path.dirname(site), 'astro-cache');
}

/**
 * Astro believes whatever an earlier build left: half a picture, a changed text, terms of a file that is gone. Reading all
 * content again costs a second or two, so it starts from nothing. Pictures in texts, which take longer, are kept in a way
 * that can be trusted (pictures/made-pictures.ts).
 */
export async function clearAstro(root: string, cache: string): Promise<void> {
  await rm(cache, { recursive: true, force: true });
  const types = path.join(root, '.astro');
  const names = await readdir(types).catch(() => undefined);
  if (names === undefined) return rm(types, { recursive: true, force: true });
  for (const name of names) {
    if (!OF_DEV.test(name)) await rm(path.join(types, name), { recursive: true, force: true });
  }
}
