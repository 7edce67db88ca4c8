import { expect, test } from 'vitest';
import { formatDate, TYPED_DATES } from '../../../src/domain/schema/calendar-date.ts';
import { CONTRIBUTION_KINDS } from '../../../src/domain/contribution/all-kinds.ts';
import { nameFor, paragraphsOf, tidyDate, tidyLine, tidyNumber } from '../../../src/domain/contribution/typed-text.ts';

test.each([
  ['  twee\n\tregels  ', 'twee regels'],
  ['on\u00ADzichtbaar', 'onzichtbaar'],
  ['nul\u0000 bel\u0007 \u2028lijn\uFEFF', 'nul bel lijn'],
  ['half \uD800', 'half \uFFFD'],
  ['\u202Eom\u202C ge\u200Bkeerd', 'om gekeerd'],
  ['👩🏽‍🔧 blijft', '👩🏽‍🔧 blijft'],
])('a line is tidied: %j', (typed, tidy) => {
  expect(tidyLine(typed)).toBe(tidy);
});

test('an empty line begins a new paragraph, whatever computer it was typed on', () => {
  expect(paragraphsOf('een\r\nnog een\r\n \r\ntwee\n\n\n\ndrie\n')).toEqual(['een nog een', 'twee', 'drie']);
  expect(paragraphsOf(' \n\n ')).toEqual([]);
});

test.each([
  ['18-6-2021', '2021-06-18'],
  ['18/06/2021', '2021-06-18'],
  ['18 juni 2021', '2021-06-18'],
  ['Juni 2021', '2021-06'],
  ['6-2021', '2021-06'],
  ['2021', '2021'],
  ['18. 6. 2021', '2021-06-18'],
  ['18 jun. 2021', '2021-06-18'],
  ['Sept 2021', '2021-09'],
  ['schooljaar 2020/2021', '2020-2021'],
  ['2e kwartaal 2021', '2021-Q2'],
  ['2021-Q2', '2021-Q2'],
  ['2020-2021', '2020-2021'],
  [' 2021-06-18 ', '2021-06-18'],
  // No date, so it stays what was typed, and the message can name it.
  ['31-2-2021', '31-2-2021'],
  ['vorige week', 'vorige week'],
  ['ju 2021', 'ju 2021'],
  ['vijfde kwartaal van 2021', 'vijfde kwartaal van 2021'],
  ['derde helft van 2021', 'derde helft van 2021'],
  ['99-99-9999', '99-99-9999'],
])('a date is read as people write it: %j', (typed, date) => {
  expect(tidyDate(typed)).toBe(date);
});

test.each(['2021-06-18', '2021-06', '2021-Q2', '2021-Q4', '2021-H1', '2021-H2', '2021', '2020-2021'])(
  'a date as the site says it is read as that date: %j',
  (date) => {
    expect(tidyDate(formatDate(date))).toBe(date);
  },
);

test('every spelling that a form names is one that it reads', () => {
  const named = TYPED_DATES.split(/, | of /);
  expect(named.map(tidyDate)).toEqual(['2026-06-18', '2026-06', '2026', '2025-2026']);
  const help = CONTRIBUTION_KINDS.flatMap((kind) => Object.values(kind.help)).filter((words) => /\d{4}/.test(words));
  expect(help.filter((words) => !named.every((spelling) => words.includes(spelling)))).toEqual([]);
});

test.each([
  ['2,5', 2.5],
  ['-12', -12],
  ['0', 0],
  ['1.000', 1],
  ['veel', 'veel'],
  ['0x10', '0x10'],
  ['1e3', '1e3'],
])('a number is read, and what is none stays text: %j', (typed, number) => {
  expect(tidyNumber(typed)).toBe(number);
});

test('a file is named after its title, and never like another', () => {
  expect(nameFor('Élèves: 3D-printen & meer!', [], 'inzending')).toBe('eleves-3d-printen-meer');
  expect(nameFor('Dak', ['dak', 'dak-2'], 'x')).toBe('dak-3');
  expect(nameFor('👩‍🔧 ???', [], 'vraag')).toBe('vraag');
  expect(nameFor('Constructor', [], 'x')).toBe('constructor-2');
  expect(nameFor('woord '.repeat(40), [], 'x').length).toBeLessThanOrEqual(60);
  expect(nameFor('w'.repeat(200), [], 'x')).toBe('w'.repeat(60));
});
