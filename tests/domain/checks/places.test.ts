import { expect, test } from 'vitest';
import { checkRegionPlaces } from '../../../src/domain/checks/region-places.ts';
import { PROVINCES } from '../../../src/domain/schema/fields.ts';
import { placeOnMap } from '../../../src/domain/derived/map.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { isInProvince } from '../../../src/domain/derived/provinces.ts';
import { makeContent, makeRegion, wordsOf } from '../../builders.ts';

const regionAt = (lat: number, lon: number, ...provinces: string[]) =>
  makeContent([makeRegion('een', { provinces, mainTown: { name: 'Een plaats', lat, lon } })]);

test('degrees that were swapped are told with the right way round', () => {
  expect(checkRegionPlaces(regionAt(3.6, 51.5, 'Zeeland')).map(formatProblem)).toEqual([
    'content/regions/een.mdx:14  mainTown.lat\n' +
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

test.each([
  ['Kralendijk', 12.15, -68.27, 'Caribisch Nederland'],
  ['The Bottom on Saba', 17.63, -63.25, 'Caribisch Nederland'],
  ['Oranjestad on Sint Eustatius', 17.48, -62.98, 'Caribisch Nederland'],
  ['Eijsden, in the far south', 50.78, 5.71, 'Limburg'],
  ['Leerdam, which went to another province', 51.89, 5.09, 'Utrecht'],
  ['Cadzand, in the far west', 51.37, 3.41, 'Zeeland'],
  ['Vlieland', 53.3, 5.07, 'Friesland'],
])('%s is in its province', (_name, lat, lon, province) => {
  expect(checkRegionPlaces(regionAt(lat, lon, 'Drenthe', province))).toEqual([]);
});

test('wherever a place lies, it is drawn on the map or not at all', () => {
  for (let lat = -90; lat <= 90; lat += 0.5) {
    for (let lon = -180; lon <= 180; lon += 0.5) {
      const point = placeOnMap({ lat, lon });
      if (point === undefined) continue;
      expect(point.x >= 0 && point.x <= 613 && point.y >= 0 && point.y <= 724, `${lat}, ${lon}`).toBe(true);
    }
  }
  expect(PROVINCES.filter((province) => isInProvince({ lat: 51.5, lon: 3.6 }, province))).toEqual(['Zeeland']);
});
