import { expect, test } from 'vitest';
import { checkClaims } from '../../../src/domain/checks/claims.ts';
import { checkConsent } from '../../../src/domain/checks/consent.ts';
import { checkDateOrder } from '../../../src/domain/checks/date-order.ts';
import { checkNotInFuture } from '../../../src/domain/checks/not-in-future.ts';
import { checkProgrammeDates } from '../../../src/domain/checks/plans/programme-dates.ts';
import { checkWorkingGroups } from '../../../src/domain/checks/working-groups.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
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

test('a period that ends before it begins is told at its end', () => {
  const region = makeRegion('een', { period: { from: '2020', until: '2019-12-31' } });
  expect(checkDateOrder(makeContent([region])).map(formatProblem)).toEqual([
    'content/regions/een.mdx:14  period.until\n' +
      '  Het einde ligt vóór het begin: 31 december 2019 komt vóór 2020.\n' +
      '  → Verander until of from.',
  ]);
});

test('a rough end may lie in the same year as an exact begin', () => {
  const region = makeRegion('een', { period: { from: '2020-06-18', until: '2020' } });
  expect(checkDateOrder(makeContent([region]))).toEqual([]);
});

test('an event can not end before its first day', () => {
  const event = {
    id: 'begin',
    title: 'Begin',
    date: '2019-03-25',
    until: '2019-02',
    lane: 'plans',
    text: 'T.',
    source: 'krant',
  };
  expect(wordsOf(checkDateOrder(makeContent([makeProgramme({ events: [event] })])))).toEqual([
    'Het einde ligt vóór het begin: februari 2019 komt vóór 25 maart 2019. → Verander until of date.',
  ]);
});

test('nobody reads a source before it appears', () => {
  const region = makeRegion('een', { sources: [{ ...SOURCE, date: '2027', read: '2026-11' }] });
  expect(wordsOf(checkDateOrder(makeContent([region])))).toEqual([
    'De bron is gelezen voordat die verscheen: november 2026 komt vóór 2027. → Verander read of date.',
  ]);
});

test('what was said, seen or read can not lie in the future', () => {
  const region = makeRegion('een', {
    dataFrom: '2027',
    state: { text: 'T.', date: '2026-11-24', by: 'krant' },
    pupilsNotice: [{ text: 'T.', by: 'krant', date: '2026-12' }],
    sources: [{ ...SOURCE, read: '2026-2027' }],
  });
  const content = makeContent([region, makeInterview('een', { date: '2027' }), makeGuide('een', { date: '2026-Q4' })]);
  expect(wordsOf(checkNotInFuture(content, SETTINGS))).toEqual([
    '24 november 2026 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
    'December 2026 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
    '2027 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
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

test('what came of an announcement does not lie before it', () => {
  const claims = ['2020-12', '2021-06', '2021'].map((date) => ({
    anchor: 'a',
    said: 'S.',
    cameOfIt: { text: 'T.', date, source: 'krant' },
  }));
  expect(checkClaims(makeContent([makeInterview('een', { date: '2021-06-18', claims })])).map(formatProblem)).toEqual([
    'content/interviews/een.mdx:19  claims.0.cameOfIt.date\n' +
      '  Wat ervan kwam, is van december 2020: vóór het gesprek van 18 juni 2021.\n' +
      '  → Verander date van cameOfIt of van het gesprek. Was het er al vóór het gesprek? Haal cameOfIt weg.',
  ]);
});

test('plans and the end of a period may lie in the future', () => {
  const region = makeRegion('een', { period: { from: '2025', until: '2028' } });
  expect(checkNotInFuture(makeContent([region, makeProgramme()]), SETTINGS)).toEqual([]);
});

function withGroup(started: string) {
  return makeRegion('een', { lines: [{ id: 'a', title: 'A', programmeLine: 'docenten', workingGroup: { started } }] });
}

test('a working group starts within the programme', () => {
  expect(checkWorkingGroups(makeContent([makeProgramme(), withGroup('2018')]))).toEqual([]);
  expect(wordsOf(checkWorkingGroups(makeContent([makeProgramme(), withGroup('2012-Q1')])))).toEqual([
    'eerste kwartaal van 2012 valt buiten het programma: 1 januari 2018 tot en met 31 december 2028. → Kijk de datum na. De perioden van het programma staan in programme.yaml.',
  ]);
});

test('without the dates of the programme no working group is judged', () => {
  expect(checkWorkingGroups(makeContent([withGroup('1950')]))).toEqual([]);
});

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

test('a room does not open in the future', () => {
  const lab = makeLab('een', { since: '2031' });
  expect(wordsOf(checkNotInFuture(makeContent([lab]), SETTINGS))).toEqual([
    '2031 ligt in de toekomst; vandaag is het 23 november 2026. → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
  ]);
});

test('nobody reads a text again before its last reading', () => {
  const guide = makeGuide('een', { date: '2026-11', reviewBy: '2026-10' });
  expect(wordsOf(checkDateOrder(makeContent([guide])))).toEqual([
    'De tekst moest opnieuw worden gelezen vóór de laatste keer: oktober 2026 komt vóór november 2026. → Verander reviewBy of date.',
  ]);
});

const PERIOD = { id: 'een', title: 'Een', from: '2018', until: '2019', text: 'T.', source: 'krant' };
const EVENT = { id: 'begin', title: 'Begin', date: '2018-06', lane: 'plans', text: 'T.', source: 'krant' };

test('the periods of the programme follow each other', () => {
  const next = { ...PERIOD, id: 'twee', from: '2019-06', until: '2024' };
  const programme = makeProgramme({ periods: [PERIOD, next], events: [EVENT] });
  expect(wordsOf(checkProgrammeDates(makeContent([programme])))).toEqual([
    'Deze periode begint in juni 2019, maar de vorige loopt tot en met 2019. → Zet de perioden op volgorde, zonder overlap.',
  ]);
});

test.each([
  ['2014', ['2014 ligt meer dan 3 jaar buiten het programma. → Kijk de datum na, vooral het jaar.']],
  ['2023', ['2023 ligt meer dan 3 jaar buiten het programma. → Kijk de datum na, vooral het jaar.']],
  ['2015', []],
  ['2022', []],
])('an event of %s beside a programme of 2018 and 2019', (date, expected) => {
  const programme = makeProgramme({ periods: [PERIOD], events: [{ ...EVENT, date }] });
  expect(wordsOf(checkProgrammeDates(makeContent([programme])))).toEqual(expected);
});
