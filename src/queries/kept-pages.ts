import { getEntries } from './page-links.ts';
import { getSite } from './site.ts';
import { sumOfShown } from './sum-of-shown.ts';

/** One page of a route, with all that it shows. */
interface RoutePage {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: object;
}

/**
 * The pages of a route, each with a sum of all that it shows: while that stays the same, Astro leaves a page as the last
 * build made it. So what a page shows stands in its props, and a component asks no query for more. What some components do
 * ask is in the sum too (`sumOfShell`); the code and the day of the build are in the name of all that is kept
 * (scripts/lib/kept-pages.ts). A route whose pages read more than this gives them no sum, and they are made each time.
 */
export async function keptPages<Page extends RoutePage>(
  pages: readonly Page[],
): Promise<(Page & { readonly cacheKey: string })[]> {
  const shell = await sumOfShell();
  return pages.map((page) => ({ ...page, cacheKey: sumOfShown(shell, page.props) }));
}

/** What header, footer and explained words show: who is behind the site, the glossary, and the way to the example region. */
async function sumOfShell(): Promise<string> {
  const [site, terms, examples] = await Promise.all([getSite(), getEntries('terms'), getEntries('regions', 'example')]);
  return sumOfShown(
    site,
    terms.map(({ data }) => data),
    examples.map(({ id, data }) => [id, data.title]),
  );
}
