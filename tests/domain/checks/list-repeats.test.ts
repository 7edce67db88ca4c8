import { expect, test } from 'vitest';
import { checkListRepeats } from '../../../src/domain/checks/list-repeats.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeOffer, makeQuestion, makeRegion, SOURCE, wordsOf } from '../../builders.ts';

const repeats = (...entries: Parameters<typeof makeContent>[0]) => checkListRepeats(makeContent(entries));

test('a province that stands twice is told where it stands again', () => {
  expect(repeats(makeRegion('een', { provinces: ['Utrecht', 'Zeeland', 'Utrecht'] })).map(formatProblem)).toEqual([
    'content/regions/een.mdx:6  provinces.2\n' +
      '  “Utrecht” staat twee keer in deze lijst.\n' +
      '  → Haal er een van weg.',
  ]);
});

test.each([
  ['a region', makeQuestion('een', { regions: ['twente', ' twente '] }), 'regions.1'],
  ['an audience', makeOffer('een', { audiences: ['teachers', 'teachers'] }), 'audiences.1'],
  ['a word', makeQuestion('een', { searchedAs: ['geld', 'geld'] }), 'searchedAs.1'],
])('%s that stands twice is refused', (_, entry, field) => {
  expect(repeats(entry).map((problem) => problem.field)).toEqual([field]);
});

test('one source under two ids is refused, and two pieces of one day are not', () => {
  const again = { ...SOURCE, id: 'nog-eens' };
  expect(wordsOf(repeats(makeRegion('een', { sources: [SOURCE, again] })))).toEqual([
    'Deze bron staat al in de lijst, onder een andere id. → Haal een van de twee weg, en gebruik overal dezelfde id.',
  ]);
  expect(repeats(makeRegion('een', { sources: [SOURCE, { ...again, title: 'Een ander stuk' }] }))).toEqual([]);
});

test('the same word in two lists is no repeat', () => {
  const schools = [
    { name: 'A', profiles: ['PIE'] },
    { name: 'B', profiles: ['PIE'] },
  ];
  expect(repeats(makeRegion('een', { schools }))).toEqual([]);
});

test.each([
  [
    'a school',
    {
      schools: [
        { name: 'A', town: 'Ede' },
        { name: 'A', town: 'Ede', profiles: ['PIE'] },
      ],
    },
    'schools.1.name',
  ],
  [
    'a partner',
    {
      partners: [
        { name: 'A', kind: 'mbo' },
        { name: 'A', kind: 'other' },
      ],
    },
    'partners.1.name',
  ],
  [
    'a whole answer',
    { teachersNotice: [1, 2].map(() => ({ text: 'T', by: 'docent', date: '2021' })) },
    'teachersNotice.1',
  ],
])('%s that stands twice is counted once', (_, fields, field) => {
  expect(repeats(makeRegion('een', fields)).map((problem) => problem.field)).toEqual([field]);
});

test('two schools of one name in two towns are two schools', () => {
  const schools = [
    { name: 'A', town: 'Ede' },
    { name: 'A', town: 'Epe' },
  ];
  expect(repeats(makeRegion('een', { schools }))).toEqual([]);
});
