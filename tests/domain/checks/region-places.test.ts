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
