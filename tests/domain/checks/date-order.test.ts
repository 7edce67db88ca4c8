import { expect, test } from 'vitest';
import { checkDateOrder } from '../../../src/domain/checks/date-order.ts';
import type { Content } from '../../../src/domain/entry.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeProgramme, makeQuestion, makeRegion, SOURCE, wordsOf } from '../../builders.ts';

const check = (content: Content) => checkDateOrder(content, { today: '2026-11-30' });

test('a period that ends before it begins is told at its end', () => {
  const region = makeRegion('een', { period: { from: '2020', until: '2019-12-31' } });
  expect(check(makeContent([region])).map(formatProblem)).toEqual([
    'content/regions/een.mdx:13  period.until\n' +
      '  Het einde ligt vóór het begin: 31 december 2019 komt vóór 2020.\n' +
      '  → Verander until of from.',
  ]);
});

test('a rough end may lie in the same year as an exact begin', () => {
  const region = makeRegion('een', { period: { from: '2020-06-18', until: '2020' } });
  expect(check(makeContent([region]))).toEqual([]);
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
  expect(wordsOf(check(makeContent([makeProgramme({ events: [event] })])))).toEqual([
    'Het einde ligt vóór het begin: februari 2019 komt vóór 25 maart 2019. → Verander until of date.',
  ]);
});

test('nobody reads a source before it appears', () => {
  const region = makeRegion('een', { sources: [{ ...SOURCE, date: '2026-10', read: '2026-09' }] });
  expect(wordsOf(check(makeContent([region])))).toEqual([
    'De bron is gelezen voordat die verscheen: september 2026 komt vóór oktober 2026. → Verander read of date.',
  ]);
});

test('nobody reads a text again before its last reading', () => {
  const guide = makeGuide('een', { date: '2026-11', reviewBy: '2026-10' });
  expect(wordsOf(check(makeContent([guide])))).toEqual([
    'De tekst moest opnieuw worden gelezen vóór de laatste keer: oktober 2026 komt vóór november 2026. → Verander reviewBy of date.',
  ]);
});

test('a text is read again after its newest source, unless that is a slip of the pen', () => {
  const question = (date: string) => makeQuestion('een', { reviewBy: '2026-10', sources: [{ ...SOURCE, date }] });
  expect(wordsOf(check(makeContent([question('2026-11')])))).toEqual([
    'De tekst moest opnieuw worden gelezen voordat de nieuwste bron er was: oktober 2026 komt vóór november 2026. → Verander reviewBy.',
  ]);
  // Another rule says so.
  expect(check(makeContent([question('2062')]))).toEqual([]);
});
