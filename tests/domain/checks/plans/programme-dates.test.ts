import { expect, test } from 'vitest';
import { checkProgrammeDates } from '../../../../src/domain/checks/plans/programme-dates.ts';
import { makeContent, makeProgramme, wordsOf } from '../../../builders.ts';

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
