import { expect, test } from 'vitest';
import { checkRegionPlaces } from '../../../src/domain/checks/region-places.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeRegion, wordsOf } from '../../builders.ts';

const regionAt = (lat: number, lon: number, ...provinces: string[]) =>
  makeContent([makeRegion('een', { provinces, mainTown: { name: 'Een plaats', lat, lon } })]);

test('degrees that were swapped are told with the right way round', () => {
  expect(checkRegionPlaces(regionAt(3.6, 51.5, 'Zeeland')).map(formatProblem)).toEqual([
    'content/regions/een.mdx:13  mainTown.lat\n' +
      '  Deze plaats ligt niet in Zeeland: 3.6 graden noorderbreedte, 51.5 graden oosterlengte.\n' +
      '  → De twee getallen zijn verwisseld. Schrijf lat: 51.5 en lon: 3.6.',
  ]);
});

test.each([
  ['Paris', 48.86, 2.35, 'Utrecht'],
  ['Brussels', 50.85, 4.35, 'Noord-Brabant'],
  ['Curaçao', 12.12, -68.93, 'Caribisch Nederland'],
  ['Groningen in Zeeland', 53.22, 6.57, 'Zeeland'],
])('%s is refused', (_name, lat, lon, province) => {
  expect(wordsOf(checkRegionPlaces(regionAt(lat, lon, province)))).toEqual([
    expect.stringMatching(/→ Zoek de plaats op een kaart en neem lat en lon over, of verbeter provinces\.$/),
  ]);
});

test('a region lies in a province, and only one that is made up lies nowhere', () => {
  expect(wordsOf(checkRegionPlaces(makeContent([makeRegion('een', { provinces: [] })])))).toEqual([
    'Deze lijst is leeg; er hoort ten minste één ding in. → Voeg er een toe.',
  ]);
  expect(checkRegionPlaces(makeContent([makeRegion('een', { provinces: [], example: true })]))).toEqual([]);
});

test.each([
  ['a province', { provinces: ['Utrecht'] }, 'provinces'],
  ['a place on the map', { provinces: [], mainTown: { name: 'Kadestad', lat: 52, lon: 5 } }, 'mainTown'],
])('%s is refused in a region that is made up', (_, fields, field) => {
  const problems = checkRegionPlaces(makeContent([makeRegion('een', { ...fields, example: true })]));
  expect(problems.map((problem) => problem.field)).toEqual([field]);
  expect(wordsOf(problems)).toEqual([
    'Een verzonnen regio ligt nergens, dus ook niet op de kaart van Nederland. → Schrijf provinces: [] en haal mainTown weg.',
  ]);
});
