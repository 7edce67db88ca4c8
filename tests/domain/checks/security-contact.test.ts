import { expect, test } from 'vitest';
import { checkSecurityContact, hintSecurityContact } from '../../../src/domain/checks/security-contact.ts';
import { makeContent, makeSite, SETTINGS, wordsOf } from '../../builders.ts';

const withUntil = (until: string) => makeContent([makeSite({ security: { mail: 'lek@voorbeeld.nl', until } })]);

test('a day more than a year ahead is refused', () => {
  expect(checkSecurityContact(withUntil('2027-11-23'), SETTINGS)).toEqual([]);
  expect(wordsOf(checkSecurityContact(withUntil('2028'), SETTINGS))).toEqual([
    '2028 is meer dan een jaar vooruit. → Kies een dag binnen een jaar, en kijk dan na of dit adres nog klopt.',
  ]);
});

test('a day that comes near or is past is hinted at, and stops nothing', () => {
  expect(hintSecurityContact(withUntil('2026-12-24'), SETTINGS)).toEqual([]);
  expect(wordsOf(hintSecurityContact(withUntil('2026-11-23'), SETTINGS))).toEqual([
    'De termijn loopt af (23 november 2026). Daarna heeft de site geen security.txt. ' +
      '→ Kijk na of dit adres nog klopt, en kies een nieuwe dag binnen een jaar.',
  ]);
  expect(wordsOf(hintSecurityContact(withUntil('2026-11-22'), SETTINGS))).toEqual([
    'De termijn is voorbij (22 november 2026), dus de site heeft nu geen security.txt. ' +
      '→ Kijk na of dit adres nog klopt, en kies een nieuwe dag binnen een jaar.',
  ]);
  expect(checkSecurityContact(withUntil('2026-11-22'), SETTINGS)).toEqual([]);
});
