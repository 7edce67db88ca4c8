import type { World } from '../domain/derived/example.ts';
import { AUDIENCES } from '../domain/kinds/audience.ts';
import { offerStanding, STANDING_WORDS, type Offer, type OfferStanding } from '../domain/kinds/offer.ts';
import { isReviewDue } from '../domain/derived/review.ts';
import { bodyOf, type Body } from './body.ts';
import { getOffers, type NeedView, type OfferLink } from './offer-entries.ts';
import { linkTo, sortedLinks, type PageLink } from './page-links.ts';

export interface OfferPage extends Omit<Offer, 'regions' | 'answers' | 'labs' | 'practices'> {
  readonly id: string;
  readonly href: string;
  readonly audienceLabels: readonly string[];
  readonly standing: OfferStanding;
  readonly standingWord: string;
  /** Nobody has read this again in time. */
  readonly isReviewDue: boolean;
  readonly body: Body;
  readonly regions: readonly PageLink[];
  readonly answers: readonly NeedView[];
  readonly labs: readonly PageLink[];
  readonly practices: readonly PageLink[];
}

/** All that the page of each offer shows, in alphabetical order. */
export async function getOfferPages(world: World = 'real'): Promise<OfferPage[]> {
  const { offers, needs, needOf, linksOf, today } = await getOffers(world);
  return offers.map((entry): OfferPage => {
    const { data } = entry;
    const standing = offerStanding(data, today);
    return {
      ...data,
      id: entry.id,
      href: linkTo(entry).href,
      audienceLabels: data.audiences.map((audience) => AUDIENCES[audience]),
      standing,
      standingWord: STANDING_WORDS[standing],
      isReviewDue: isReviewDue(data, today),
      body: bodyOf(entry),
      regions: sortedLinks(data.regions, linksOf.region),
      answers: needs.filter(({ id }) => data.answers.some((need) => need.id === id)).map(needOf),
      labs: data.labs.map(({ id }) => linksOf.lab(id)),
      practices: data.practices.map(({ id }) => linksOf.practice(id)),
    };
  });
}

/** The offers of each region, by its id. */
export async function getOffersByRegion(world: World = 'real'): Promise<Map<string, OfferLink[]>> {
  const { offers, offerOf } = await getOffers(world);
  const all = offers.flatMap((entry) => entry.data.regions.map(({ id }) => ({ id, link: offerOf(entry) })));
  return new Map([...Map.groupBy(all, ({ id }) => id)].map(([id, pairs]) => [id, pairs.map(({ link }) => link)]));
}
