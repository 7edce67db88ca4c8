import { expect, test } from 'vitest';
import { isAvailable, offerStanding, STANDING_WORDS } from '../../../src/domain/kinds/offer.ts';

test.each([
  [{ state: 'unknown', when: '2021-10-08' }, 'voorbij'],
  [{ state: 'open', when: '2026-2027' }, 'open voor aanmelding'],
  [{ state: 'full', when: undefined }, 'vol'],
  [{ state: 'unknown', when: undefined }, 'onbekend'],
] as const)('%o stands on 23 November 2026 as: %s', (offer, words) => {
  expect(STANDING_WORDS[offerStanding(offer, '2026-11-23')]).toBe(words);
});

test('an offer is over only when its last day has passed', () => {
  const offer = { state: 'open', when: '2026-11-23' } as const;
  expect(offerStanding(offer, '2026-11-23')).toBe('open');
  expect(offerStanding(offer, '2026-11-24')).toBe('past');
});

test('only what somebody can still join is available', () => {
  expect((['open', 'waiting', 'full', 'unknown', 'past'] as const).filter(isAvailable)).toEqual(['open', 'waiting']);
});
