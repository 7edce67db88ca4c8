import { expect, test } from 'vitest';
import { isInProvince } from '../../../src/domain/derived/provinces.ts';
import { PROVINCES, type Province } from '../../../src/domain/schema/fields.ts';

test.each<[string, number, number, Province]>([
  ['Kralendijk', 12.15, -68.27, 'Caribisch Nederland'],
  ['The Bottom on Saba', 17.63, -63.25, 'Caribisch Nederland'],
  ['Oranjestad on Sint Eustatius', 17.48, -62.98, 'Caribisch Nederland'],
  ['Eijsden, in the far south', 50.78, 5.71, 'Limburg'],
  ['Leerdam, which went to another province', 51.89, 5.09, 'Utrecht'],
  ['Cadzand, in the far west', 51.37, 3.41, 'Zeeland'],
  ['Vlieland', 53.3, 5.07, 'Friesland'],
])('%s is in its province', (_name, lat, lon, province) => {
  expect(isInProvince({ lat, lon }, province)).toBe(true);
});

test('a place by the sea is in one province', () => {
  expect(PROVINCES.filter((province) => isInProvince({ lat: 51.5, lon: 3.6 }, province))).toEqual(['Zeeland']);
});
