import type { CollectionEntry } from 'astro:content';
import { needAnchor } from '../domain/addresses.ts';
import { formatAge } from '../domain/derived/age.ts';
import { freshnessOf } from '../domain/derived/freshness.ts';
import type { World } from '../domain/derived/example.ts';
import { AUDIENCES } from '../domain/kinds/audience.ts';
import { formatDate, type CalendarDate } from '../domain/schema/calendar-date.ts';
import type { Source } from '../domain/schema/fields.ts';
import { THEMES } from '../domain/kinds/interview.ts';
import type { Need } from '../domain/kinds/need.ts';
import { offerStanding, STANDING_WORDS, type OfferStanding } from '../domain/kinds/offer.ts';
import { buildDate } from './build-date.ts';
import { byTitle } from '../domain/text/order.ts';
import { getEntries, linksTo, linkTo, sortedLinks, type PageLink } from './page-links.ts';
import { once } from './once.ts';

export interface OfferLink extends PageLink {
  readonly id: string;
  readonly summary: string;
  readonly standing: OfferStanding;
  readonly standingWord: string;
  readonly regions: readonly PageLink[];
  readonly forWhom: string;
  /** The date of its newest source; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
}
export interface NeedView extends Pick<Need, 'title' | 'group' | 'count' | 'askedBy' | 'summary'> {
  readonly id: string;
  readonly anchor: string;
  readonly href: string;
  readonly themeLabel: string;
  readonly dateWords: string;
  /** `minstens 4 jaar`; undefined in the first year. */
  readonly ageWords: string | undefined;
  readonly regions: readonly PageLink[];
  readonly interview: PageLink | undefined;
  readonly source: Source | undefined;
}
export type OfferEntry = CollectionEntry<'offers'>;
export type NeedEntry = CollectionEntry<'needs'>;

/** All offers and needs in alphabetical order, with what turns them into what pages show. */
export const getOffers = once(readOffers, 'real');

async function readOffers(world: World) {
  const [offers, needs, region, lab, practice, interview] = await Promise.all([
    getEntries('offers', world),
    getEntries('needs'),
    linksTo('regions', world),
    linksTo('labs', world),
    linksTo('practices', world),
    linksTo('interviews'),
  ]);
  const today = buildDate();
  const offerOf = (entry: OfferEntry): OfferLink => {
    const { id, data } = entry;
    const standing = offerStanding(data, today);
    return {
      ...linkTo(entry),
      id,
      summary: data.summary,
      standing,
      standingWord: STANDING_WORDS[standing],
      regions: sortedLinks(data.regions, region),
      forWhom: data.forWhom ?? data.audiences.map((audience) => AUDIENCES[audience]).join(', '),
      freshness: freshnessOf(data),
    };
  };
  const needOf = (entry: NeedEntry): NeedView => {
    const { id, data } = entry;
    return {
      ...data,
      ...linkTo(entry),
      id,
      anchor: needAnchor(id),
      themeLabel: THEMES[data.theme],
      dateWords: data.dateNote ?? formatDate(data.date),
      ageWords: formatAge(data.date, today),
      regions: sortedLinks(data.regions, region),
      source: data.sources.find((source) => source.id === data.source),
      interview: data.interview && interview(data.interview.id),
    };
  };
  const sorted = <Entry extends OfferEntry | NeedEntry>(entries: readonly Entry[]) =>
    entries.toSorted((a, b) => byTitle(a.data.title, b.data.title));
  return { offers: sorted(offers), needs: sorted(needs), offerOf, needOf, linksOf: { region, lab, practice }, today };
}
