import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../run-tool.ts';

/** The site that visitors see; a build replaces it as a whole. */
export const DIST = path.join(ROOT, 'dist');

export const NO_SITE = 'Er is nog geen gebouwde site. Voer eerst uit: npm run build';

export function hasSite(folder: string = DIST): boolean {
  return existsSync(path.join(folder, 'index.html'));
}
