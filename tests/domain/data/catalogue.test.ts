import { expect, test } from 'vitest';
import { catalogueGap, formatCatalogue } from '../../../src/domain/data/catalogue.ts';
import type { SiteSettings } from '../../../src/domain/kinds/site.ts';
import { SAMPLE } from './sample-set.ts';

const FULL: SiteSettings = {
  title: 'STO in beeld',
  publisher: { name: 'Stichting X' },
  contact: { role: 'redactie', mail: 'redactie@voorbeeld.nl' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

function write(site: SiteSettings, isAddressKnown = true): string {
  const page = '/data/dingen/';
  const files = { csv: '/data/dingen.csv', json: '/data/dingen.json', schema: '/data/dingen.schema.json' };
  return formatCatalogue({
    site,
    date: '2026-11-30',
    address: '/data/catalogus.jsonld',
    page: '/data/',
    isAddressKnown,
    sets: [{ set: SAMPLE, page, ...files }],
  });
}

test('who publishes, who answers and what is allowed stand there when somebody decided them', () => {
  expect(JSON.parse(write(FULL))).toMatchObject({
    'dct:publisher': { 'foaf:name': { '@value': 'Stichting X', '@language': 'nl' } },
    'dcat:contactPoint': {
      'vcard:fn': { '@value': 'redactie' },
      'vcard:hasEmail': { '@id': 'mailto:redactie@voorbeeld.nl' },
    },
    'dcat:dataset': [
      {
        'dct:creator': { 'foaf:name': { '@value': 'Stichting X' } },
        'dcat:distribution': [
          { 'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' } },
          { 'dct:conformsTo': { '@id': '/data/dingen.schema.json' } },
        ],
      },
    ],
  });
  expect(catalogueGap(FULL, true)).toBeUndefined();
  expect(write(FULL)).not.toContain('voldoet nog niet');
});

test('what nobody decided is not there, and the catalogue says what it is', () => {
  const bare = write({ title: 'STO in beeld' }, false);
  for (const property of ['dct:publisher', 'dct:creator', 'dcat:contactPoint', 'dct:license']) {
    expect(bare).not.toContain(`"${property}"`);
  }
  expect(bare).toContain(
    'Deze catalogus voldoet nog niet aan DCAT-AP-NL 3.0: nog niet bekend is wie de site uitgeeft, wie vragen beantwoordt, ' +
      'wat een ander met de teksten mag en het adres van de site.',
  );
  expect(catalogueGap(FULL, false)).toBe(
    'Deze catalogus voldoet nog niet aan DCAT-AP-NL 3.0: nog niet bekend is het adres van de site.',
  );
});
