import path from 'node:path';
import { ROOT } from '../../../scripts/lib/run-tool.ts';

/** A copy of the project with hostile content. Inside the root, so that it finds the installed packages. */
export const HOSTILE_PROJECT = path.join(ROOT, '.work/trust');
export const HOSTILE_SITE = path.join(HOSTILE_PROJECT, 'dist');
/** This site knows where it will stand; the site of `npm test` may not. */
export const HOSTILE_ADDRESS = 'https://www.sto.example';
export const NO_HOSTILE_SITE =
  'Er is nog geen site van vijandige inhoud. Voer eerst uit: npx vitest run --project trust';
