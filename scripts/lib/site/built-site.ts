import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../run-tool.ts';
import { readPageFacts } from './page-facts.ts';

/** The site that visitors see; a build replaces it as a whole. */
export const DIST = path.join(ROOT, 'dist');

/** Where builds work, and where the old site stands for the moment in which the new one takes its place. */
export const WORK = path.join(ROOT, '.work');

export const NO_SITE = 'Er is nog geen gebouwde site. Voer eerst uit: npm run build';

export function hasSite(folder: string = DIST): boolean {
  return existsSync(path.join(folder, 'index.html'));
}

/** The folder of its host that a built site was made for, `/sto`; empty where it has the host for itself. */
export async function readBase(folder: string = DIST): Promise<string> {
  return readPageFacts(await readFile(path.join(folder, 'index.html'), 'utf8')).base;
}
