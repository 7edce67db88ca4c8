import { AUDIENCES, type Audience } from '../domain/kinds/audience.ts';
import { choicesOf, inOrderOf, type Choice, type FacetValues } from '../domain/derived/choices.ts';
import { chainsOf } from '../domain/derived/offer-chains.ts';
import { isAvailable, STANDING_WORDS } from '../domain/kinds/offer.ts';
import { getOffers, type NeedEntry, type NeedView, type OfferEntry, type OfferLink } from './offer-entries.ts';
import { byTitle } from '../domain/text/order.ts';

type OfferFacet = 'voor' | 'regio' | 'stand';
type OfferFacets = FacetValues<OfferFacet>;
/** What one row of the overview is about: a need with its offers, or an offer on its own. */
export interface OfferTopic {
  readonly id: string;
  readonly need: NeedView | undefined;
  readonly offers: readonly OfferLink[];
  /** Whether one of the offers can be joined now. */
  readonly isAvailable: boolean;
  readonly facets: OfferFacets;
  readonly words: string;
}
interface OfferPart {
  readonly id: 'answered' | 'unanswered' | 'others';
  readonly topics: readonly OfferTopic[];
  readonly facets: OfferFacets;
}
interface AudienceGroup {
  readonly audience: Audience;
  readonly title: string;
  readonly parts: readonly OfferPart[];
  readonly facets: OfferFacets;
}
export interface OfferOverview {
  readonly groups: readonly AudienceGroup[];
  readonly choices: Readonly<Record<OfferFacet, readonly Choice[]>>;
  readonly needCount: number;
  readonly openNeedCount: number;
  readonly offerCount: number;
  readonly availableCount: number;
}

/** Where a need stands for the filter while no offer answers it. */
const UNANSWERED = 'none';
const STANDS: Readonly<Record<string, string>> = { [UNANSWERED]: 'Nog geen aanbod', ...STANDING_WORDS };

/** Needs with the offers that answer them, for each audience, with what the filters need. */
export async function getOfferOverview(): Promise<OfferOverview> {
  const { offers, needs, needOf, offerOf, linksOf } = await getOffers();
  const chains = chainsOf(needs, offers);
  const groups = chains.map(({ audience, answered, unanswered, others }): AudienceGroup => {
    const topicOf = (need: NeedEntry | undefined, own: readonly OfferEntry[]) =>
      makeTopic(audience, need && needOf(need), own.map(offerOf), regionIdsOf([...(need ? [need] : []), ...own]));
    const parts: OfferPart[] = [
      makePart(
        'answered',
        answered.map((chain) => topicOf(chain.need, chain.offers)),
      ),
      makePart(
        'unanswered',
        unanswered.map((need) => topicOf(need, [])),
      ),
      makePart(
        'others',
        others.map((offer) => topicOf(undefined, [offer])),
      ),
    ].filter(({ topics }) => topics.length > 0);
    return { audience, title: AUDIENCES[audience], parts, facets: joinFacets(parts) };
  });
  const topics = groups.flatMap(({ parts }) => parts.flatMap((part) => part.topics));

  return {
    groups,
    choices: {
      voor: inOrderOf(
        Object.keys(AUDIENCES),
        choicesOf(topics, 'voor', (value) => AUDIENCES[value as Audience]),
      ),
      regio: choicesOf(topics, 'regio', (id) => linksOf.region(id).title).toSorted((a, b) => byTitle(a.label, b.label)),
      stand: inOrderOf(
        Object.keys(STANDS),
        choicesOf(topics, 'stand', (value) => STANDS[value] ?? value),
      ),
    },
    needCount: needs.length,
    openNeedCount: chains.flatMap(({ unanswered }) => unanswered).length,
    offerCount: offers.length,
    availableCount: offers.map(offerOf).filter(({ standing }) => isAvailable(standing)).length,
  };
}

function makeTopic(
  audience: Audience,
  need: NeedView | undefined,
  offers: readonly OfferLink[],
  regions: readonly string[],
): OfferTopic {
  return {
    id: need?.anchor ?? offers.map(({ id }) => id).join(' '),
    need,
    offers,
    isAvailable: offers.some(({ standing }) => isAvailable(standing)),
    facets: {
      voor: [audience],
      regio: regions,
      stand: offers.length === 0 ? [UNANSWERED] : [...new Set(offers.map(({ standing }) => standing))],
    },
    words: [
      ...(need === undefined ? [] : [need.title, need.summary, need.group, need.themeLabel]),
      ...offers.flatMap(({ title, summary, forWhom }) => [title, summary, forWhom]),
      ...[...(need?.regions ?? []), ...offers.flatMap((offer) => offer.regions)].map(({ title }) => title),
    ]
      .filter((text) => text !== undefined)
      .join(' '),
  };
}

function regionIdsOf(entries: readonly (OfferEntry | NeedEntry)[]): string[] {
  return [...new Set(entries.flatMap(({ data }) => data.regions.map(({ id }) => id)))];
}

function makePart(id: OfferPart['id'], topics: readonly OfferTopic[]): OfferPart {
  return { id, topics, facets: joinFacets(topics) };
}

function joinFacets(items: readonly { readonly facets: OfferFacets }[]): OfferFacets {
  const join = (facet: OfferFacet) => [...new Set(items.flatMap(({ facets }) => facets[facet]))];
  return { voor: join('voor'), regio: join('regio'), stand: join('stand') };
}
