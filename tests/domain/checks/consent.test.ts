import { expect, test } from 'vitest';
import { checkConsent } from '../../../src/domain/checks/consent.ts';
import { makeContent, makeLab, SETTINGS, wordsOf } from '../../builders.ts';

function withConsent(until: string) {
  const consent = { scope: 'Deze site', until };
  const picture = { file: './a.jpg', alt: 'A', credit: 'C', licence: 'L', people: 'recognisable', consent };
  return makeLab('een', { picture });
}

test('consent holds until its last day', () => {
  expect(checkConsent(makeContent([withConsent('2026-11-23')]), SETTINGS)).toEqual([]);
  expect(wordsOf(checkConsent(makeContent([withConsent('2026-10')]), SETTINGS))).toEqual([
    'De toestemming voor deze foto is verlopen (oktober 2026). → Vraag opnieuw toestemming, of haal de foto weg.',
  ]);
});
