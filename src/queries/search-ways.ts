import { partAddress, REGIONS_BY_NAME } from '../domain/addresses.ts';
import type { Group } from '../domain/derived/parts.ts';
import { byTitle } from '../domain/text/order.ts';
import { getEntries, linkTo, type PageLink } from './page-links.ts';
import { getRegionParts } from './regions.ts';
import { getTermGroups } from './terms.ts';

/** Ways to a page without typing anything. */
export interface SearchWays {
  readonly terms: readonly Group<PageLink>[];
  /** Every region by name; of a nation that does not fit one list, the parts of that list. */
  readonly regions: readonly PageLink[];
  /** The national lines, in the order of the programme. */
  readonly themes: readonly PageLink[];
}

export async function getSearchWays(): Promise<SearchWays> {
  const [groups, terms, regions, parts, lines] = await Promise.all([
    getTermGroups(),
    getEntries('terms'),
    getEntries('regions'),
    getRegionParts('name'),
    getEntries('programmeLines'),
  ]);
  const termLinks = new Map(terms.map((term) => [term.data.id, linkTo(term)]));
  return {
    terms: groups.map(({ letter, terms: own }) => ({
      slug: letter.toLowerCase(),
      title: letter,
      items: own.flatMap(({ id }) => termLinks.get(id) ?? []),
    })),
    regions:
      parts.length === 0
        ? regions.map(linkTo).toSorted((a, b) => byTitle(a.title, b.title))
        : parts.map(({ part }) => ({ title: part.title, href: partAddress(REGIONS_BY_NAME, part.slug) })),
    themes: lines.toSorted((a, b) => a.data.order - b.data.order).map(linkTo),
  };
}
