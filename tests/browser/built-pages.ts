import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readPageFacts } from '../../scripts/lib/site/page-facts.ts';
import { listFiles, selectPages, toUrlPath } from '../../scripts/lib/site/site-files.ts';

/** The addresses of all pages of a site that somebody can stay on: not those that send on at once. */
export async function listPages(site = DIST): Promise<string[]> {
  if (!hasSite(site)) throw new Error(NO_SITE);
  const files = selectPages(await listFiles(site));
  const redirects = await Promise.all(
    files.map(async (file) => readPageFacts(await readFile(path.join(site, file), 'utf8')).redirects),
  );
  return files.filter((_, index) => redirects[index] !== true).map(toUrlPath);
}
