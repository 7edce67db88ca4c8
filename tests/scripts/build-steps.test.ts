import { expect, test } from 'vitest';
import { findSiteAddress, findSiteBase, nameAddress } from '../../scripts/lib/build-steps.ts';
import { StepFailure } from '../../scripts/lib/steps.ts';

test('a build without an address of the site says in one line what it lacks and what to set', () => {
  expect(nameAddress(findSiteAddress(undefined))).toBe(
    'onbekend, dus zonder QR-codes, RSS, sitemap en deelplaatjes. Bouw met STO_SITE=https://www.voorbeeld.nl',
  );
});

test('a build with an address names it', () => {
  expect(nameAddress(findSiteAddress('https://www.sto.example/'))).toBe('https://www.sto.example');
});

test('an address that can not be one stops the build before it has begun', () => {
  expect(() => findSiteAddress('foo')).toThrow(StepFailure);
  expect(() => findSiteAddress('foo')).toThrow('STO_SITE is geen adres van een site: foo');
});

test('a build for a folder of a host names that folder too', () => {
  const base = findSiteBase('/scholen/sto/');
  expect(nameAddress('https://www.sto.example', base)).toBe('https://www.sto.example/scholen/sto/');
  expect(nameAddress(undefined, base)).toBe(
    'onbekend, dus zonder QR-codes, RSS, sitemap en deelplaatjes, in de map /scholen/sto/. Bouw met STO_SITE=https://www.voorbeeld.nl',
  );
});

test('a folder that can not be one stops the build before it has begun', () => {
  expect(() => findSiteBase('x y')).toThrow(StepFailure);
  expect(() => findSiteBase('x y')).toThrow('STO_BASE is geen map van een site: x y');
});
