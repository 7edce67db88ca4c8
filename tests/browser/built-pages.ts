import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listPagesToStay } from '../../scripts/lib/site/pages-to-stay.ts';

/** The addresses of all pages of a site that somebody can stay on; fails when the site is not there. */
export function listPages(site = DIST): Promise<string[]> {
  if (!hasSite(site)) throw new Error(NO_SITE);
  return listPagesToStay(site);
}
