import { expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../../src/domain/kinds/audience.ts';
import { chainsOf } from '../../../src/domain/derived/offer-chains.ts';

const makeNeed = (id: string, audience: Audience) => ({ id, data: { audience } });
const makeOffer = (id: string, audiences: readonly Audience[], answers: readonly string[] = []) => ({
  id,
  data: {
    audiences: [...audiences],
    answers: answers.map((need) => ({ collection: 'needs' as const, id: need })),
  },
});
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const chainsFor = (
  audience: Audience,
  needs: readonly ReturnType<typeof makeNeed>[],
  offers: readonly ReturnType<typeof makeOffer>[],
) => {
  const found = chainsOf(needs, offers).find((chains) => chains.audience === audience);
  if (found === undefined) throw new Error(`No chains for ${audience}`);
  return {
    answered: found.answered.map(({ need, offers: own }) => [need.id, ...idsOf(own)]),
    unanswered: idsOf(found.unanswered),
    others: idsOf(found.others),
  };
};

test('every audience is there, also one of which nothing is known', () => {
  expect(chainsOf([], []).map(({ audience }) => audience)).toEqual(Object.keys(AUDIENCES));
});

test('a need has all offers that answer it; one that none answers stays visible', () => {
  const needs = [makeNeed('bezoek', 'primary-school'), makeNeed('hulp', 'primary-school')];
  const offers = [
    makeOffer('bus', ['primary-school']),
    makeOffer('lab', ['primary-school'], ['bezoek']),
    makeOffer('hal', ['primary-school'], ['bezoek']),
  ];
  expect(chainsFor('primary-school', needs, offers)).toEqual({
    answered: [['bezoek', 'lab', 'hal']],
    unanswered: ['hulp'],
    others: ['bus'],
  });
});

test('training that answers what parents ask stands with parents and with teachers', () => {
  const needs = [makeNeed('les', 'parents-pupils')];
  const offers = [makeOffer('training', ['teachers'], ['les'])];
  expect(chainsFor('parents-pupils', needs, offers).answered).toEqual([['les', 'training']]);
  expect(chainsFor('teachers', needs, offers).others).toEqual(['training']);
});

test('an offer for two audiences stands with both', () => {
  const offers = [makeOffer('werkplaats', ['primary-school', 'parents-pupils'])];
  expect(chainsFor('primary-school', [], offers).others).toEqual(['werkplaats']);
  expect(chainsFor('parents-pupils', [], offers).others).toEqual(['werkplaats']);
  expect(chainsFor('teachers', [], offers).others).toEqual([]);
});
