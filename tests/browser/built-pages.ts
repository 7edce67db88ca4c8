import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listFiles, selectPages, toUrlPath } from '../../scripts/lib/site/site-files.ts';

/** The addresses of all pages in `dist`. */
export async function listPages(): Promise<string[]> {
  if (!hasSite()) throw new Error(NO_SITE);
  return selectPages(await listFiles(DIST)).map(toUrlPath);
}
