import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formatDataJson, formatDataSchema } from '../../../src/domain/data/json-file.ts';
import type { SiteSettings } from '../../../src/domain/kinds/site.ts';
import { FULL, SAMPLE, UNKNOWN } from './sample-set.ts';

const facts = { date: '2026-11-30', page: '/data/dingen/', schema: '/data/dingen.schema.json' };
const SITE: SiteSettings = {
  title: 'STO in beeld',
  publisher: { name: 'Stichting X' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(formatDataSchema(SAMPLE, undefined)) as object,
);

function read(site: SiteSettings, rows: Parameters<typeof formatDataJson>[1]): Record<string, unknown> {
  return JSON.parse(formatDataJson(SAMPLE, rows, { ...facts, site })) as Record<string, unknown>;
}

test('a file says what it is, and has a row on each line', () => {
  expect(read(SITE, [FULL, UNKNOWN])).toEqual({
    $schema: '/data/dingen.schema.json',
    set: 'dingen',
    title: 'Dingen',
    description: 'Allerlei dingen.',
    version: '2.1.0',
    date: '2026-11-30',
    licence: SITE.licence,
    rights: 'De gegevens hebben de licentie CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).',
    source: { site: 'STO in beeld', publisher: { name: 'Stichting X', url: null }, page: '/data/dingen/' },
    count: 2,
    rows: [FULL, UNKNOWN],
  });
  const text = formatDataJson(SAMPLE, [FULL, UNKNOWN], { ...facts, site: SITE });
  expect(text.split('\n').filter((line) => line.startsWith('    {"id"'))).toHaveLength(2);
});

test('while the owner chose no licence there is none, and the file says what that means', () => {
  const { licence, rights, source } = read({ title: 'STO in beeld' }, []);
  expect([licence, source]).toEqual([null, { site: 'STO in beeld', publisher: null, page: '/data/dingen/' }]);
  expect(rights).toMatch(/^De eigenaar van deze site heeft nog geen licentie gekozen\./);
});

test('the published schema lets through what is published, and nothing else', () => {
  expect([validate(read(SITE, [FULL, UNKNOWN])), validate(read({ title: 'X' }, []))]).toEqual([true, true]);
  const wrong = [
    { ...FULL, title: '' },
    { ...FULL, title: null },
    { ...FULL, date: '18 juni' },
    { ...FULL, count: -1 },
    { ...FULL, state: 'gehouden' },
    { ...FULL, parts: [{ name: 'poot' }] },
    { ...FULL, more: 1 },
  ];
  expect(wrong.map((row) => validate(read(SITE, [row])))).toEqual(wrong.map(() => false));
});

test('a choice tells the Dutch word of each value, a number its unit, and the schema its own address', () => {
  const schema = formatDataSchema(SAMPLE, 'https://www.sto.example/data/dingen.schema.json');
  expect(JSON.parse(schema)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://www.sto.example/data/dingen.schema.json',
    properties: {
      rows: {
        items: {
          properties: {
            latitude: { title: 'breedte', description: 'Waar.', 'x-unit': 'graden' },
            state: {
              anyOf: [
                {
                  oneOf: [
                    { const: 'planned', title: 'gepland' },
                    { const: 'held', title: 'gehouden' },
                  ],
                },
                { type: 'null' },
              ],
            },
          },
        },
      },
    },
  });
});
