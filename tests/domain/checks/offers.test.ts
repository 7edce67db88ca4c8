import { expect, test } from 'vitest';
import { checkNotInFuture } from '../../../src/domain/checks/not-in-future.ts';
import { checkOffers } from '../../../src/domain/checks/offers.ts';
import { checkReferences } from '../../../src/domain/checks/links/references.ts';
import { makeContent, makeNeed, makeOffer, SETTINGS, SOURCE, wordsOf } from '../../builders.ts';

const check = (fields: Parameters<typeof makeOffer>[1], needs = [makeNeed('les')]) =>
  wordsOf(checkOffers(makeContent([makeOffer('bus', fields), ...needs])));

test('what was over when its page was written is not open, full or waiting', () => {
  expect(check({ when: '2021-10-08' })).toEqual([]);
  expect(check({ when: '2026-2027', state: 'full' })).toEqual([]);
  // Over since, but a page does not become wrong by itself.
  expect(check({ when: '2021-10-08', sources: [{ ...SOURCE, date: '2021-09' }], state: 'full' })).toEqual([]);
  expect(check({ when: '2021-10-08', sources: [{ ...SOURCE, date: '2021-11' }], state: 'waiting' })).toEqual([
    'Dit aanbod was er op 8 oktober 2021, maar de stand is waiting (wachtlijst). → Kies unknown: de pagina zegt dan zelf dat het voorbij is. Komt het terug? Verander when.',
  ]);
});

test('what is open says how to register', () => {
  expect(check({ state: 'open', register: 'Bel de school.' })).toEqual([]);
  expect(check({ state: 'open', registerUrl: 'https://www.krant.example/' })).toEqual([]);
  expect(check({ state: 'open', contact: { role: 'decaan', organisation: 'School' } })).toEqual([]);
  expect(check({ state: 'open' })).toEqual([
    'Dit aanbod is open, maar hoe iemand zich aanmeldt, ontbreekt. → Vul register, registerUrl of contact in. Weet u het niet? Kies unknown.',
  ]);
});

test('nothing answers a need that came after it; a rough date may hold both', () => {
  const answers = ['les'];
  expect(check({ answers })).toEqual([]);
  expect(check({ answers, when: '2021-03' })).toEqual([]);
  expect(check({ answers, when: '2020' })).toEqual([
    'De behoefte “les” is van 2021. Dit aanbod was toen al voorbij. → Haal de verwijzing weg, of verander when.',
  ]);
});

test('an offer answers a need that exists', () => {
  const content = makeContent([makeOffer('bus', { answers: ['lets'] }), makeNeed('les')]);
  expect(wordsOf(checkReferences(content))).toEqual(['“lets” is geen bekende behoefte. → Bedoelde u “les”?']);
});

test('nobody said what is needed on a day that is still to come', () => {
  const content = makeContent([makeNeed('les', { date: '2027' })]);
  expect(wordsOf(checkNotInFuture(content, SETTINGS))).toEqual([
    '2027 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
  ]);
});
