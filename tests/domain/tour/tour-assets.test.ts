import { expect, test } from 'vitest';
import { placeTourPicture, readTourAssets } from '../../../src/domain/tour/tour-assets.ts';

test.each([
  ['https://beeld.voorbeeld.nl/sto', 'https://beeld.voorbeeld.nl/sto'],
  [' https://Beeld.Voorbeeld.nl/ ', 'https://beeld.voorbeeld.nl'],
  ['https://opslag.voorbeeld.nl:8443/emmer/sto-1/', 'https://opslag.voorbeeld.nl:8443/emmer/sto-1'],
  ['http://127.0.0.1:4400/beeld', 'http://127.0.0.1:4400/beeld'],
])('the pictures can stand at %s', (setting, address) => {
  expect(readTourAssets(setting)).toBe(address);
});

test.each([undefined, '', '  '])('without a setting they stand in the site: %j', (setting) => {
  expect(readTourAssets(setting)).toBeUndefined();
});

test.each([
  'beeld.voorbeeld.nl/sto',
  '/beeld',
  'http://beeld.voorbeeld.nl/sto',
  'http://127.0.0.1/sto',
  'https:beeld.voorbeeld.nl',
  'https://beeld/sto',
  'https://beeld.voorbeeld.nl/sto?versie=1',
  'https://beeld.voorbeeld.nl/sto#a',
  'https://beeld.voorbeeld.nl/met spatie',
  'https://beeld.voorbeeld.nl/met%20spatie',
  'https://beeld.voorbeeld.nl/a;script-src/',
  "https://beeld.voorbeeld.nl/'unsafe-inline'",
  'https://beeld.voorbeeld.nl/{level}',
  'https://beeld.voorbeeld.nl/a,b',
  'https://naam:woord@beeld.voorbeeld.nl/sto',
  'https://*.voorbeeld.nl/sto',
  'javascript:alert(1)',
])('no pictures can stand at %s', (setting) => {
  expect(() => readTourAssets(setting)).toThrow(
    `TOUR_ASSETS_URL is geen adres voor de beelden van rondleidingen: ${setting}\n→ Schrijf https://`,
  );
});

test('only pictures of tours move, and only when they stand elsewhere', () => {
  const there = 'https://beeld.voorbeeld.nl/sto';
  expect(placeTourPicture('/rondleiding/beeld/abc/{level}/f.avif', there)).toBe(`${there}/abc/{level}/f.avif`);
  expect(placeTourPicture('/rondleiding/beeldhouwen/', there)).toBe('/rondleiding/beeldhouwen/');
  expect(placeTourPicture('/rondleiding/beeld/abc/f.avif', undefined)).toBe('/rondleiding/beeld/abc/f.avif');
});
