import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf } from '../../../src/domain/addresses.ts';
import { readPageFacts } from './page-facts.ts';
import { findImports } from './script-imports.ts';

const VIEWER = /^_astro\/lab-tour\.[\w-]+\.js$/;
/** Beside a plain photograph the viewer sleeps. */
const TOUR = /<lab-tour\b[^>]*\sdata-manifest=/;

/** The viewer of a built site and all that it imports at once, as addresses; empty in a site without tours. */
export async function findViewerFiles(site: string, files: readonly string[]): Promise<string[]> {
  const found = new Set(files.filter((file) => VIEWER.test(file)));
  // A set may grow while it is walked through.
  for (const file of found) {
    const script = await readFile(path.join(site, file), 'utf8');
    for (const address of findImports(script)) found.add(path.posix.join(path.posix.dirname(file), address));
  }
  return [...found].map((file) => `/${file}`);
}

/** A tour stands on pages of its own kind: of a large site only those need to be opened. */
export function mayHaveViewer(page: string): boolean {
  return page.startsWith(addressOf.tours('').slice(1, -1));
}

/**
 * Starts the viewer from the head of a page with a 360° picture. The page's own script asks for it only after the page
 * and its styles are there, and then for what that imports; a browser that reads their names in the head fetches all of
 * it at once, and gets the graphics ready while it waits for the styles. The names hold a hash, so only the finished site
 * knows them.
 */
export function preloadViewer(html: string, viewer: readonly string[]): string {
  if (!TOUR.test(html)) return html;
  if (viewer.length === 0) throw new Error('A page has a tour, but the site has no _astro/lab-tour.….js to preload.');
  const at = readPageFacts(html).charsetEnd ?? 0;
  const links = viewer.map((href) => `<link rel="modulepreload" href="${href}">`);
  return `${html.slice(0, at)}${links.join('')}<script type="module" async src="${viewer[0]}"></script>${html.slice(at)}`;
}
