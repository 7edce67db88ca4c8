import { expect, test } from 'vitest';
import { checkNotInFuture } from '../../../src/domain/checks/not-in-future.ts';
import {
  makeContent,
  makeGuide,
  makeInterview,
  makeLab,
  makeMeeting,
  makeProgramme,
  makeRegion,
  SETTINGS,
  SOURCE,
  wordsOf,
} from '../../builders.ts';

test('what was said, seen or read can not lie in the future', () => {
  const region = makeRegion('een', {
    state: { text: 'T.', date: '2026-11-24', by: 'krant' },
    pupilsNotice: [{ text: 'T.', by: 'krant', date: '2026-12' }],
    sources: [{ ...SOURCE, read: '2026-2027' }],
  });
  const content = makeContent([region, makeInterview('een', { date: '2027' }), makeGuide('een', { date: '2026-Q4' })]);
  expect(wordsOf(checkNotInFuture(content, SETTINGS))).toEqual([
    '24 november 2026 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
    'December 2026 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
    '2027 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
  ]);
});

test('nobody has decided yet what will be decided', () => {
  const shift = { from: '2021', to: '2032', cause: 'other', reason: 'R.', decidedOn: '2031', source: 'krant' };
  const found = checkNotInFuture(makeContent([makeMeeting('een', { shifts: [shift] })]), SETTINGS);
  expect(found.map(({ field, message }) => [field, message])).toEqual([
    ['shifts.0.decidedOn', '2031 ligt in de toekomst; vandaag is het 23 november 2026.'],
  ]);
});

test('plans and the end of a period may lie in the future', () => {
  const region = makeRegion('een', { period: { from: '2025', until: '2028' } });
  expect(checkNotInFuture(makeContent([region, makeProgramme()]), SETTINGS)).toEqual([]);
});

test('a room does not open in the future', () => {
  const lab = makeLab('een', { since: '2031' });
  expect(wordsOf(checkNotInFuture(makeContent([lab]), SETTINGS))).toEqual([
    '2031 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
  ]);
});
