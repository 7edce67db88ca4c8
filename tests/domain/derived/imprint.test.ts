import { expect, test } from 'vitest';
import {
  citationOf,
  contactWords,
  demonstrationWords,
  imprintWords,
  licenceWords,
  missingParts,
} from '../../../src/domain/derived/imprint.ts';
import { siteSchema, type SiteSettings } from '../../../src/domain/kinds/site.ts';

const NOBODY = siteSchema.parse({ title: 'STO in beeld' });
const PUBLISHER = { name: 'Stichting Voorbeeld' };
const CONTACT = { role: 'redactie', mail: 'redactie@voorbeeld.nl' };
const LICENCE = { name: 'CC BY 4.0', url: 'https://voorbeeld.nl/by/' };

function makeSite(fields: Partial<SiteSettings>): SiteSettings {
  return siteSchema.parse({ ...NOBODY, ...fields });
}

const FULL = makeSite({ publisher: PUBLISHER, contact: CONTACT, licence: LICENCE });

test('a site that nobody answers for is a demonstration, in one sentence', () => {
  expect(demonstrationWords(NOBODY)).toBe(
    'Dit is een demonstratie: nog niet bekend is wie de site uitgeeft, wie vragen beantwoordt en wat een ander met de teksten mag.',
  );
});

test('that sentence names no more than what is missing', () => {
  const { licence: _, ...unlicensed } = FULL;
  expect(missingParts(unlicensed)).toEqual(['wat een ander met de teksten mag']);
  expect(demonstrationWords(makeSite({ licence: LICENCE }))).toBe(
    'Dit is een demonstratie: nog niet bekend is wie de site uitgeeft en wie vragen beantwoordt.',
  );
});

test('a site with a publisher, a contact and a licence is no demonstration, wherever contributions go', () => {
  expect(demonstrationWords(FULL)).toBeUndefined();
});

test('without a licence nothing claims one', () => {
  const site = makeSite({ publisher: PUBLISHER, contact: CONTACT });
  expect([licenceWords(site), imprintWords(site)]).toEqual([undefined, 'Uitgegeven door Stichting Voorbeeld.']);
});

test('a file that travels says who published it and what others may do with its texts', () => {
  expect(imprintWords(FULL)).toBe(
    'Uitgegeven door Stichting Voorbeeld. Licentie van de teksten: CC BY 4.0 (https://voorbeeld.nl/by/).',
  );
  expect(imprintWords(NOBODY)).toBeUndefined();
});

test('a contact is a role with its organisation', () => {
  const of = (organisation: string | undefined) => contactWords(makeSite({ contact: { ...CONTACT, organisation } }));
  expect([of(undefined), of('Voorbeeldschool'), contactWords(NOBODY)]).toEqual([
    'redactie',
    'redactie, Voorbeeldschool',
    undefined,
  ]);
});

test('a citation begins with the publisher and ends with the address, where these are known', () => {
  const page = { title: 'Colofon', what: 'nagelezen in november 2026' };
  expect(citationOf(FULL, { ...page, address: 'https://voorbeeld.nl/over/colofon/' })).toBe(
    'Stichting Voorbeeld, STO in beeld, “Colofon”, nagelezen in november 2026. https://voorbeeld.nl/over/colofon/',
  );
  expect(citationOf(NOBODY, { ...page, address: undefined })).toBe(
    'STO in beeld, “Colofon”, nagelezen in november 2026.',
  );
});
