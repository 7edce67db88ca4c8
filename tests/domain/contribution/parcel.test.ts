import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_PARCEL,
  parcelFileName,
  parcelSchema,
  readParcels,
  writeParcel,
  type Parcel,
} from '../../../src/domain/contribution/parcel.ts';

const PARCEL = parcelSchema.parse({
  'sto-in-beeld': 1,
  form: 'merken',
  day: '2026-11-23',
  about: 'Regio Gorinchem-Altena',
  from: { role: 'docent PIE' },
  change: {
    collection: 'regions',
    id: 'gorinchem-altena',
    fields: [{ at: ['teachersNotice'], add: [{ text: 'Leerlingen vragen meer: “hoe werkt dat?”', by: 'docent PIE' }] }],
  },
});

const GOOD = writeParcel(PARCEL);
const only = (text: string) => readParcels(text).map((read) => ('parcel' in read ? read.parcel : read));

describe('a parcel', () => {
  test('is a text that a person can read', () => {
    expect(GOOD).toBe(`===== Bijdrage aan STO in beeld =====
# merken, over: Regio Gorinchem-Altena
# Gemaakt op 23 november 2026. Stuur dit hele bestand aan de redactie.
sto-in-beeld: 1
form: merken
day: 2026-11-23
about: Regio Gorinchem-Altena
from:
  role: docent PIE
change:
  collection: regions
  id: gorinchem-altena
  fields:
    - at:
        - teachersNotice
      add:
        - text: "Leerlingen vragen meer: “hoe werkt dat?”"
          by: docent PIE
  passages: []
  addText: []
===== Einde van de bijdrage =====
`);
  });

  test('has a file name in which nothing was typed', () => {
    expect(parcelFileName(PARCEL)).toMatch(/^sto-merken-gorinchem-altena-2026-11-23-[a-z0-9]{4}\.txt$/);
    expect(parcelFileName({ ...PARCEL, from: { role: 'ouder' } })).not.toBe(parcelFileName(PARCEL));
  });
});

describe('what a mail programme does to a parcel', () => {
  test.each<[string, (text: string) => string]>([
    ['other words around it', (text) => `Beste redactie,\n\n${text}\n\nGroet, Jan`],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['marks before each line', (text) => text.replaceAll(/^/gm, '> ')],
    ['marks of two times forwarding', (text) => text.replaceAll(/^/gm, '>> ')],
    ['marks without a space', (text) => text.replaceAll(/^/gm, '>').replaceAll('\n', '\n>\n')],
    ['an empty line between all lines', (text) => text.replaceAll('\n', '\n\n')],
    ['hard spaces', (text) => text.replaceAll(' ', '\u00A0')],
    ['spaces behind each line', (text) => text.replaceAll('\n', '  \n')],
    ['a note on a line of its own', (text) => text.replace(', over: Regio', ', over:\nRegio')],
  ])('is undone: %s', (_, harm) => {
    expect(only(harm(GOOD))).toEqual([PARCEL]);
  });

  test('is told when it can not be undone', () => {
    expect(readParcels(GOOD.replaceAll(/^ +/gm, ''))).toEqual([{ fault: 'foreign', line: 1, field: 'from' }]);
    expect(readParcels(GOOD.replace('meer: ', 'meer:\n'))).toEqual([{ fault: 'damaged', line: 17 }]);
  });
});

test('one text may hold more parcels, good ones and others', () => {
  const other: Parcel = { ...PARCEL, day: '2026-11-24' };
  expect(only(`${GOOD}\n${GOOD.replace(/=+ Einde.*/, '')}${writeParcel(other)}`)).toEqual([
    PARCEL,
    { fault: 'cut', line: 23 },
    other,
  ]);
});

describe('a text that is no parcel', () => {
  const read = (text: string) => readParcels(text).map((found) => ('fault' in found ? found.fault : found.parcel));
  test.each<[string, string]>([
    ['none', 'Beste redactie, hierbij mijn bijdrage.'],
    ['cut', GOOD.slice(0, -60)],
    ['damaged', GOOD.replace('"Leerlingen', 'Leerlingen')],
    ['newer', GOOD.replace('beeld: 1', 'beeld: 2')],
    ['foreign', GOOD.replace('collection: regions', 'collection: gebieden')],
    ['foreign', GOOD.replace('id: gorinchem-altena', 'id: ../gorinchem-altena')],
    ['foreign', GOOD.replace('id: gorinchem-altena', 'id: __proto__')],
    ['foreign', GOOD.replace('  id:', '  __proto__:\n    id: x\n  id:')],
    ['foreign', GOOD.replace('from:\n', 'remark: Zomaar.\nfrom:\n')],
    ['foreign', GOOD.replace('day: 2026-11-23', 'day: 2026-13-23')],
    ['damaged', GOOD.replace('about:', 'a: &a [x, x]\nb: [*a, *a]\nabout:')],
    ['damaged', GOOD.replace('about:', `a: ${'['.repeat(100_000)}\nabout:`)],
    ['damaged', GOOD.replace('about:', `a:\n  ${'- '.repeat(100_000)}x\nabout:`)],
    ['large', 'x'.repeat(LONGEST_PARCEL + 1)],
  ])('%s', (fault, text) => {
    expect(read(text)).toEqual([fault]);
  });

  test('names the field that no form makes', () => {
    expect(readParcels(GOOD.replace('role: docent PIE', 'naam: Jan'))).toEqual([
      { fault: 'foreign', line: 1, field: 'from.role' },
    ]);
  });

  test('is told soon, however many names it has', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `veld${index}: 1`).join('\n');
    expect(read(GOOD.replace('about:', `${names}\nabout:`))).toEqual(['foreign']);
  });
});

test('a picture comes through whole', () => {
  const data = Buffer.alloc(1_000_000, 'foto').toString('base64');
  const parcel: Parcel = { ...PARCEL, attachments: [{ name: 'foto.jpg', data }] };
  expect(only(writeParcel(parcel))).toEqual([parcel]);
});

test('whatever was typed, no line is long, empty or looks like the end', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((typed) => typed.toWellFormed()),
    fc
      .array(
        fc.constantFrom(
          'woord',
          ' ',
          '  ',
          '\n',
          '\n\n',
          '=====',
          'Einde van de bijdrage',
          '\u00A0',
          '"',
          '\\',
          '👩🏽‍🔧',
          'x'.repeat(90),
          '- ',
          '# ',
          ': ',
          '\t',
        ),
      )
      .map((parts) => parts.join('') || 'x'),
    fc.constantFrom(GOOD, GOOD.replaceAll(/^/gm, '> ')),
  );
  fc.assert(
    fc.property(text, text, text, (remark, role, about) => {
      const parcel: Parcel = {
        'sto-in-beeld': 1,
        form: 'opmerking',
        day: '2026-11-23',
        about,
        from: { role },
        remark,
      };
      const written = writeParcel(parcel);
      expect(only(written)).toEqual([parcel]);
      expect(only(written.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, ''))).toEqual([parcel]);
      const fields = written.split('\n').slice(3, -1);
      expect(fields.filter((line) => line.trim() === '' || /\s$/.test(line))).toEqual([]);
      expect(fields.filter((line) => line.length > 80)).toEqual([]);
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
