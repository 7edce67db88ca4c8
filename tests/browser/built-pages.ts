import { statSync } from 'node:fs';
import { findPageKind } from '../../scripts/lib/site/page-kinds.ts';
import { readDistinct } from '../../scripts/lib/testing/distinct-pages.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listPagesToStay } from '../../scripts/lib/site/pages-to-stay.ts';
import { fileOfPage } from '../../scripts/lib/site/site-files.ts';

/** The addresses of all pages of a site that somebody can stay on; fails when the site is not there. */
export function listPages(site = DIST): Promise<string[]> {
  if (!hasSite(site)) throw new Error(NO_SITE);
  return listPagesToStay(site);
}

/**
 * Pages that are built differently from each other, and like which every other page is built. All of them, twice the colours
 * and twice the widths: npm run check:a11y.
 */
export async function listDistinctPages(): Promise<string[]> {
  return readDistinct(DIST, await listPages());
}

/** One page of each kind: the first one that is built differently from the others. */
export async function listFirstPerKind(): Promise<{ readonly kind: string; readonly url: string }[]> {
  const urls = [...(await listDistinctPages()), ...(await listPages())];
  const first = new Map(urls.toReversed().map((url) => [findPageKind(url).kind, url]));
  return [...first].map(([kind, url]) => ({ kind, url }));
}

/** One page of each kind: the one with the most on it, where most can go wrong. */
export async function listOnePerKind(): Promise<{ readonly kind: string; readonly url: string }[]> {
  const sizes = new Map((await listPages()).map((url) => [url, statSync(fileOfPage(DIST, url)).size]));
  const byKind = Map.groupBy(sizes.keys(), (url) => findPageKind(url).kind);
  const sizeOf = (url: string) => sizes.get(url) ?? 0;
  return [...byKind].map(([kind, urls]) => ({ kind, url: urls.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a)) }));
}
