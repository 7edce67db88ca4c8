import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { tellEditor } from '../../src/domain/schema/message.ts';
import { check, makeProject, type Stored } from './content-folder.ts';
import { OTHERS, REGION } from './good-region.ts';

/** Checks the good region with one piece replaced. */
async function checkChanged(piece: string, by: string): Promise<string[]> {
  expect(REGION).toContain(piece);
  const problems = await check({ ...OTHERS, 'regions/gorinchem.mdx': REGION.replace(piece, () => by) });
  // The way to mend is pinned beside each rule; here it is about the place and about finding nothing else.
  return problems.map((problem) =>
    problem.replace('content/regions/gorinchem.mdx', '').split('\n').slice(0, 2).join(''),
  );
}

test('good content has no problems', async () => {
  expect(await check({ ...OTHERS, 'regions/gorinchem.mdx': REGION })).toEqual([]);
});

test.each([
  ['title: Gorinchem en Altena', 'titel: Gorinchem', ':2  titel  “titel” is geen bekend veld.'],
  ['title: Gorinchem en Altena\n', '', ':1  title  Het veld “title” ontbreekt.'],
  ['title: Gorinchem en Altena', 'title:', ':2  title  Dit veld is leeg.'],
  ['title: Gorinchem en Altena', 'title: ""', ':2  title  Dit veld is leeg.'],
  ['title: Gorinchem en Altena', 'title: [a, b]', ':2  title  Hier hoort tekst te staan, maar er staat een lijst.'],
  ['title: Gorinchem en Altena', 'title: 2021', ':2  title  Hier hoort tekst te staan, maar er staat een getal.'],
  [
    'title: Gorinchem en Altena',
    'title: 2021-06-18',
    ':2  title  “2021-06-18” leest de site als datum, maar hier hoort tekst.',
  ],
  [
    'title: Gorinchem en Altena',
    'title: STO: GOAL',
    ':2  In deze waarde staat een dubbele punt met een spatie: dat leest als een nieuw veld.',
  ],
  ['title: Gorinchem en Altena', 'title: "GOAL', ':2  Hier ontbreekt het tweede aanhalingsteken of haakje.'],
  ['title: Gorinchem en Altena', 'title: @GOAL', ':2  Een waarde kan niet beginnen met dit teken.'],
  ['title: Gorinchem en Altena', 'title: *GOAL', ':2  Een waarde die met & of * begint, leest de site als verwijzing.'],
  ['alias: STO-GOAL', 'title: nog eens', ':3  Het veld “title” staat hier twee keer.'],
  ['alias: STO-GOAL', 'alias', ':3  Op deze regel staat geen veld: er ontbreekt een dubbele punt.'],
  ['  lat: 51.83', '\tlat: 51.83', ':6  Deze regel springt in met een tab.'],
  ['lat: 51.83', 'lat: 51,83', ':6  mainTown.lat  Hier hoort een getal te staan, maar er staat tekst.'],
  ['lat: 51.83', 'lat: 151', ':6  mainTown.lat  151 is te hoog: hoogstens 90.'],
  ['  lon: 4.97\n', '', ':4  mainTown.lon  Het veld “lon” ontbreekt.'],
  ['[Zuid-Holland]', 'Zuid-Holland', ':8  provinces  Hier hoort een lijst te staan, maar er staat tekst.'],
  ['[Zuid-Holland]', '[]', ':8  provinces  Deze lijst is leeg; er hoort ten minste één ding in.'],
  ['[Zuid-Holland]', '\n  - Zuid-Holland\n  - Brabant', ':10  provinces.1  “Brabant” kan hier niet.'],
  ['from: 2020', 'from: 2020-13-41', ':11  period.from  “2020-13-41” is geen datum die bestaat.'],
  ['from: 2020', 'from: 2024', ':12  period.until  Het einde ligt vóór het begin: december 2023 komt vóór 2024.'],
  ['[PIE, BWI]', '[PIE, BWJ]', ':15  schools.0.profiles.1  “BWJ” kan hier niet.'],
  [
    'technical: true',
    'technical: ja',
    ':16  schools.0.technical  Hier hoort true of false te staan, maar er staat tekst.',
  ],
  ['id: hotspots', 'id: Hot Spots', ':18  lines.0.id  “Hot Spots” is geen goede naam voor in een webadres.'],
  [
    'hotspots-en-bedrijven\n',
    'hotspots-en-bedrijf\n',
    ':20  lines.0.programmeLine  “hotspots-en-bedrijf” is geen bekende programmalijn.',
  ],
  [
    'started: 2020-Q1',
    'started: 2012',
    ':22  lines.0.workingGroup.started  2012 valt buiten het programma: 1 januari 2018 tot en met 31 december 2028.',
  ],
  ['source: krant', 'source: krand', ':24  lines.0.source  “krand” is geen bron van deze pagina.'],
  ['  - lenie', '  - leny', ':26  supporters.0  “leny” is geen bekende ondersteuner.'],
  ['https://krant.example/stuk/', 'www.krant.nl', ':30  sources.0.url  “www.krant.nl” is geen volledig webadres.'],
  ['date: 2021-06-18', 'date: 2027', ':31  sources.0.date  2027 ligt in de toekomst; vandaag is het 23 november 2026.'],
  [
    'sources:',
    'dataFrom: 2021-06-18\nsources:',
    ':27  dataFrom  “dataFrom” vult u niet meer in: de site leest uit de bronnen hoe nieuw een pagina is.',
  ],
  ['---\ntitle', 'title', ':1  Boven aan dit bestand ontbreken de velden, zoals de titel.'],
  ['read: 2026-11\n---\n', 'read: 2026-11\n', ':1  De velden hebben geen einde.'],
  ['## De stand', '# De stand', ':35  Een kop met één # is de titel van de pagina, en die staat er al.'],
  ['## De stand', 'import x from "y"', ':35  Een regel die met import begint, leest de site als code.'],
  ['## De stand', '<script>alert(1)</script>', ':35  “<script>” kan in een tekst niet.'],
  ['## De stand', '<!-- later -->', ':35  Een opmerking tussen <!-- en --> kan hier niet.'],
  ['De regio heeft', 'De {regio} heeft', ':37  Wat tussen { en } staat, leest de site als code.'],
  ['De regio heeft', 'De re-\ngio heeft', ':37  “re-” en “gio” staan los van elkaar, zoals na kopiëren uit een pdf.'],
  ['De regio heeft', 'De\0 regio heeft', ':37  Op deze regel staat een onzichtbaar teken (U+0000).'],
  [
    '/hotspots-en-bedrijven/)',
    '/hotspot-en-bedrijven/)',
    ':37  De pagina “/programmalijnen/hotspot-en-bedrijven/” bestaat niet.',
  ],
  ['(/programmalijnen/hotspots-en-bedrijven/)', '(#stand)', ':37  Op die pagina is geen plek met de naam “stand”.'],
  [
    '(/programmalijnen/hotspots-en-bedrijven/)',
    '(JavaScript:alert)',
    ':37  “JavaScript:alert” is geen link die op de site mag.',
  ],
  ['<Source id="krant" />', '<Source id="krand" />', ':37  “krand” is geen bron van deze pagina.'],
  ['<Source id="krant" />', '<Sourc id="krant" />', ':37  “<Sourc>” kan in een tekst niet.'],
  ['./draaibank.jpg', './draaibak.jpg', ':39  De foto “./draaibak.jpg” bestaat niet.'],
  ['![Leerling aan de draaibank]', '![]', ':39  Deze foto heeft geen beschrijving.'],
])('%j → %j: one problem, at its line', async (piece, by, expected) => {
  expect(await checkChanged(piece, by)).toEqual([expected]);
});

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  [
    'comments',
    (text: string) => text.replace('alias:', '# uitleg\nalias:').replace('lat: 51.83', 'lat: 51.83 # graden'),
  ],
  [
    'quoted days',
    (text: string) => text.replace('date: 2021-06-18', "date: '2021-06-18'").replace('2020\n', '"2020"\n'),
  ],
  [
    'another order of fields',
    (text: string) => text.replace('alias: STO-GOAL\n', '').replace('supporters:', 'alias: STO-GOAL\nsupporters:'),
  ],
  ['a list written the other way', (text: string) => text.replace('[Zuid-Holland]', '\n- Zuid-Holland')],
  [
    'a text over more lines',
    (text: string) => text.replace('Een regio met zeven lijnen.', '>\n  Een regio met\n  zeven lijnen.'),
  ],
  ['spaces around a value', (text: string) => text.replace('- lenie', '- "  lenie  "')],
  ['empty lines between fields', (text: string) => text.replace('alias:', '\n\nalias:')],
  ['no text below the fields', (text: string) => text.slice(0, text.lastIndexOf('---') + 3)],
  ['a line of hyphens in the text', (text: string) => `${text}\n---\n\nTot slot.\n`],
  [
    'a table, a list and a note',
    (text: string) => `${text}\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- een\n- twee[^1]\n\n[^1]: Een noot.\n`,
  ],
])('%s make no problem', async (_, change) => {
  expect(await check({ ...OTHERS, 'regions/gorinchem.mdx': change(REGION) })).toEqual([]);
});

test('all problems of all files are told in one run, in the order of the files', async () => {
  const problems = await check({
    ...OTHERS,
    'regions/gorinchem.mdx': REGION.replace('[Zuid-Holland]', '[Zuid-Hollant]')
      .replace('from: 2020', 'from: 2020-13-41')
      .replace('  - lenie', '  - leni')
      .replace('id="krant"', 'id="krand"')
      .replace('summary:', 'sumary:')
      .concat('\n<b>vet</b>\n'),
    'terms.yaml': '- id: lob\n  term: lob\n  meaning: Kiezen.\n  theme: scholl\n  seeAlso: [lop]\n',
  });
  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    'content/regions/gorinchem.mdx:8  provinces.0',
    'content/regions/gorinchem.mdx:9  sumary',
    'content/regions/gorinchem.mdx:11  period.from',
    'content/regions/gorinchem.mdx:26  supporters.0',
    'content/regions/gorinchem.mdx:37',
    'content/regions/gorinchem.mdx:41',
    'content/terms.yaml:4  theme',
    'content/terms.yaml:5  seeAlso.0',
  ]);
});

test('a page that can not be read leaves references to it alone', async () => {
  const broken: readonly Stored[] = ['', 'tekst', '---\ntitle: "\n---\n', Buffer.from([0xff]), { special: 'folder' }];
  for (const stored of broken) {
    const problems = await check({ ...OTHERS, 'regions/gorinchem.mdx': REGION, 'supporters/lenie.mdx': stored });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^content\/supporters\/lenie\.mdx/);
  }
});

test('a list that can not be read leaves references to its records alone', async () => {
  const linking = REGION.replace('(/programmalijnen/hotspots-en-bedrijven/)', '(/begrippen/#lob)');
  const problems = await check({ ...OTHERS, 'regions/gorinchem.mdx': linking, 'terms.yaml': '- id: "lob\n' });
  expect(problems.map((problem) => problem.split('\n')[0])).toEqual(['content/terms.yaml:1']);
});

test.each<[string, Stored, string]>([
  [
    'README.md',
    'Uitleg',
    'Dit bestand hoort hier niet.\n  → Zet het in de map van de soort pagina, of zet een _ voor de naam.',
  ],
  [
    'regions/plan.docx',
    'PK',
    'Dit bestand hoort hier niet.\n  → Hier horen alleen .mdx-bestanden en foto’s. Haal het weg, of zet een _ voor de naam.',
  ],
  ['regions/logo.svg', '<svg/>', 'Dit bestand hoort hier niet.\n  → Bewaar de foto als jpg, jpeg, png, webp, avif.'],
  [
    'regions/diep/twente.mdx',
    REGION,
    'Dit bestand hoort hier niet.\n  → Zet het in de map regions, niet in een map daarbinnen.',
  ],
  ['labs/Mijn Lab.mdx', REGION, 'Dit bestand hoort hier niet.\n  → Geef het een eigen map: labs/mijn-lab/lab.mdx.'],
  [
    'labs/technum',
    { special: 'folder' },
    'In deze map ontbreekt lab.mdx.\n  → Zet het erin, of haal de map weg. Kijk hoe het moet in content/templates/lab.mdx.',
  ],
  ['regoins', { special: 'folder' }, 'De map “regoins” hoort hier niet.\n  → Bedoelde u “regions”?'],
  [
    'regions/twente.mdx',
    { special: 'folder' },
    'Dit is een map, maar met deze naam hoort hier een bestand.\n  → Haal de map weg, of geef die een naam zonder punt.',
  ],
  [
    'regions/twente.mdx',
    { special: 'link' },
    'Dit is een snelkoppeling of een ander bijzonder bestand.\n  → Zet hier het bestand zelf.',
  ],
  [
    'regions/twente.mdx',
    { special: 'pipe' },
    'Dit is een snelkoppeling of een ander bijzonder bestand.\n  → Zet hier het bestand zelf.',
  ],
  [
    'regions/twente.mdx',
    '',
    'Dit bestand is leeg.\n  → Vul het met een voorbeeld uit content/templates, of gooi het weg.',
  ],
])('%s does not belong there', async (name, stored, expected) => {
  const problems = await check({ [name]: stored });
  expect(problems).toEqual([`content/${name}\n  ${expected}`]);
});

test('what begins with _ or . is not read, and templates are no content', async () => {
  expect(
    await check({ '_klad.docx': 'x', '.gitkeep': '', 'regions/_oud.mdx': 'x', 'templates/region.mdx': 'x' }),
  ).toEqual([]);
});

test('a page under a name with capitals, spaces or another ending is read, and gets a better name', async () => {
  const problems = await check({ ...OTHERS, 'regions/Gorinchem Altena.md': REGION.replace('partly', 'deels') });
  expect(problems.map((problem) => problem.split('\n').slice(0, 2).join(''))).toEqual([
    'content/regions/Gorinchem Altena.md  Deze bestandsnaam past niet: “Gorinchem Altena.md”.',
    'content/regions/Gorinchem Altena.md:23  lines.0.workingGroup.staffed  “deels” kan hier niet.',
  ]);
});

const BOMB = Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(10)}]`).join('\n');
const withFields = (fields: string) => `---\n${fields}\n---\n`;
const withBody = (body: string) => `${REGION}\n${body}`;

test.each<[string, Stored]>([
  ['a line of a megabyte', withBody('x'.repeat(1_000_000))],
  ['a long line that is not too large a file', withBody('x'.repeat(200_000))],
  ['a YAML bomb', withFields(BOMB)],
  ['deep lists in the fields', withFields(`a: ${'['.repeat(100_000)}`)],
  ['deep lists that are closed', withFields(`a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['thousands of unknown fields', withFields(Array.from({ length: 5000 }, (_, i) => `veld-${i}: x`).join('\n'))],
  ['a field that stands there thousands of times', withFields('title: x\n'.repeat(5000))],
  ['deep quotes', withBody('> '.repeat(4000))],
  ['deep quotes in many places', withBody(`${'> '.repeat(400)}\n\n`.repeat(200))],
  ['a field of open brackets', withBody('['.repeat(100_000))],
  ['a field of open tags', withBody('<a>\n'.repeat(50_000))],
  ['a field of open braces', withBody('{\n\n'.repeat(50_000))],
  ['a field of quotation marks', withBody('"'.repeat(100_000))],
  ['a field of emphasis', withBody('*a_'.repeat(50_000))],
  ['a thousand links to nowhere', withBody('[x](/nergens/)\n\n'.repeat(1000))],
  ['a broken character', Buffer.concat([Buffer.from(REGION), Buffer.from([0xc3])])],
  ['NUL bytes', Buffer.alloc(10_000)],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['an address full of dots', REGION.replace('https://krant.example/stuk/', `https://${'a.'.repeat(50_000)}<`)],
  ['an import at the very end', `${REGION}\nimport x \\`],
])('%s makes a problem, and no crash', { timeout: 60_000 }, async (_, stored) => {
  const problems = await check({ ...OTHERS, 'regions/gorinchem.mdx': stored });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => problem.startsWith('content/regions/gorinchem.mdx'))).toBe(true);
  expect(Math.max(...problems.map((problem) => problem.length))).toBeLessThan(1000);
});

test('a page of any bytes is read without a crash', { timeout: 60_000 }, async () => {
  const root = makeProject({ 'regions/een.mdx': '' });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(withFields(text))),
    fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => Buffer.from(withBody(text))),
    // A good page with a piece cut out or doubled, as a bad merge leaves it.
    fc
      .tuple(fc.nat(REGION.length), fc.nat(60))
      .map(([at, n]) => Buffer.from(REGION.slice(0, at) + REGION.slice(at + n))),
    fc
      .tuple(fc.nat(REGION.length), fc.nat(60))
      .map(([at, n]) => Buffer.from(REGION.slice(0, at) + REGION.slice(Math.max(0, at - n)))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (page) => {
      writeFileSync(path.join(root, 'content/regions/een.mdx'), page);
      const { problems, files } = await checkContentFolder(root, { today: '2026-11-23' });
      expect(files).toBe(4);
      for (const { message, fix } of problems)
        expect(`${tellEditor(message)} ${tellEditor(fix)}`).not.toMatch(/\b(?:undefined|expected|Invalid|Error)\b/);
    }),
    { numRuns: 200 },
  );
});
