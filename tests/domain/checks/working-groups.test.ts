import { expect, test } from 'vitest';
import { checkWorkingGroups } from '../../../src/domain/checks/working-groups.ts';
import { makeContent, makeProgramme, makeRegion, wordsOf } from '../../builders.ts';

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
