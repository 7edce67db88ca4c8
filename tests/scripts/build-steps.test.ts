import { expect, test } from 'vitest';
import { findSiteAddress, nameAddress } from '../../scripts/lib/build-steps.ts';
import { StepFailure } from '../../scripts/lib/steps.ts';

test('a build without an address of the site says in one line what it lacks and what to set', () => {
  expect(nameAddress(findSiteAddress(undefined))).toBe(
    'onbekend, dus zonder QR-codes, RSS en sitemap. Bouw met STO_SITE=https://www.voorbeeld.nl',
  );
});

test('a build with an address names it', () => {
  expect(nameAddress(findSiteAddress('https://www.sto.example/'))).toBe('https://www.sto.example');
});

test('an address that can not be one stops the build before it has begun', () => {
  expect(() => findSiteAddress('foo')).toThrow(StepFailure);
  expect(() => findSiteAddress('foo')).toThrow('STO_SITE is geen adres van een site: foo');
});
