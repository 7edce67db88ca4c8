import { DIST, hasSite, NO_SITE } from '../../lib/site/built-site.ts';
import { StepFailure } from '../../lib/steps.ts';
import type { Findings } from '../report/results.ts';
import { readSearchablePages } from '../search/built-pages.ts';
import { formatSearchCosts, measureBytes } from '../search/bytes.ts';
import { hasOwnIndex, NO_OWN_INDEX } from '../search/our-engine.ts';

/** Bytes and times of search at one size, on the pages of `dist`. */
export async function measureSearch(size: number): Promise<Findings> {
  if (!hasSite()) throw new StepFailure(NO_SITE);
  const pages = await readSearchablePages(DIST);
  const costs = await measureBytes(pages, [size === 0 ? pages.length : size], () => true);
  return {
    firstAnswers: costs.map(({ engine, pages, firstBytes }) => ({ engine, pages, bytes: firstBytes })),
    texts: [
      { title: 'Over de lijn (brotli), met een processor die vier keer trager is', text: formatSearchCosts(costs) },
    ],
    skipped: hasOwnIndex(DIST) ? [] : [NO_OWN_INDEX],
  };
}
