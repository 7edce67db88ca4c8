import { expect, test } from 'vitest';
import { readSiteAddress } from '../../src/domain/site-address.ts';

test.each([
  ['https://www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
  [' https://Voorbeeld.NL/ ', 'https://voorbeeld.nl'],
  ['https://voorbeeld.nl:8443', 'https://voorbeeld.nl:8443'],
  ['https://één.nl', 'https://xn--n-9faa.nl'],
])('the site can stand at %s', (setting, address) => {
  expect(readSiteAddress(setting)).toBe(address);
});

test.each([undefined, '', '  '])('without a setting the address is not known: %j', (setting) => {
  expect(readSiteAddress(setting)).toBeUndefined();
});

test.each([
  'foo',
  'www.voorbeeld.nl',
  'http://www.voorbeeld.nl',
  'https:www.voorbeeld.nl',
  'https:///www.voorbeeld.nl',
  'https://voorbeeld',
  'https://voorbeeld..nl',
  'https://www.voorbeeld.nl/sto',
  'https://www.voorbeeld.nl/?a=1',
  'https://www.voorbeeld.nl/#a',
  'https://naam:woord@www.voorbeeld.nl',
  'https://www.voorbeeld.nl https://elders.nl',
  'javascript:alert(1)',
])('no site can stand at %s', (setting) => {
  expect(() => readSiteAddress(setting)).toThrow(
    `STO_SITE is geen adres van een site: ${setting}\n` +
      '→ Schrijf https:// en de naam van de site, zonder map erachter. Bijvoorbeeld STO_SITE=https://www.voorbeeld.nl. ' +
      'Staat de site in een map, zeg dat dan apart: STO_BASE=/sto/.',
  );
});
