import { AUDIENCES, type Audience } from '../kinds/audience.ts';
import type { Need } from '../kinds/need.ts';
import type { Offer } from '../kinds/offer.ts';

interface Named<Data> {
  readonly id: string;
  readonly data: Data;
}
type ChainNeed = Named<Pick<Need, 'audience'>>;
type ChainOffer = Named<Pick<Offer, 'audiences' | 'answers'>>;

/** What one audience asks for and what there is for it; every need and offer of theirs stands in one of the three. */
export interface AudienceChains<N, O> {
  readonly audience: Audience;
  readonly answered: readonly { readonly need: N; readonly offers: readonly O[] }[];
  /** Needs that no offer names: open signals. */
  readonly unanswered: readonly N[];
  /** Offers for this audience that answer none of its needs. */
  readonly others: readonly O[];
}

/**
 * Needs with the offers that answer them, by the audience of the need. An offer may answer the need of another audience:
 * training for teachers, when parents ask for a lesson. It then stands with its own audience as well.
 */
export function chainsOf<N extends ChainNeed, O extends ChainOffer>(
  needs: readonly N[],
  offers: readonly O[],
): AudienceChains<N, O>[] {
  return (Object.keys(AUDIENCES) as Audience[]).map((audience) => {
    const chains = needs
      .filter(({ data }) => data.audience === audience)
      .map((need) => ({ need, offers: offers.filter((offer) => isAnswer(offer, need)) }));
    return {
      audience,
      answered: chains.filter((chain) => chain.offers.length > 0),
      unanswered: chains.filter((chain) => chain.offers.length === 0).map(({ need }) => need),
      others: offers.filter(
        (offer) => offer.data.audiences.includes(audience) && !chains.some((chain) => chain.offers.includes(offer)),
      ),
    };
  });
}

function isAnswer({ data }: ChainOffer, need: ChainNeed): boolean {
  return data.answers.some(({ id }) => id === need.id);
}
