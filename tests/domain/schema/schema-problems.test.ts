import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { wordsOf } from '../../builders.ts';
import { judgeFields } from '../../../src/domain/schema/schema-problems.ts';
import type { CollectionName } from '../../../src/domain/collections.ts';

const REGION = {
  title: 'Een regio',
  provinces: ['Utrecht'],
  summary: 'Een regio.',
  sources: [{ id: 'krant', title: 'Een stuk', read: '2026-11' }],
};

/** The problems as an author reads them, without the file. */
function judge(
  changes: Record<string, unknown>,
  collection: CollectionName = 'regions',
  good: object = REGION,
): string[] {
  const judged = judgeFields(collection, { ...good, ...changes }, { file: 'f', lineOf: () => undefined });
  return 'data' in judged ? [] : judged.problems.map((problem) => formatProblem(problem).replace(/^f {2}/, ''));
}

test('a whole number is not told to use a point', () => {
  expect(judge({ amounts: [{ period: '2020', eur: 'veel' }] })).toEqual([
    'amounts.0.eur\n  Hier hoort een getal te staan, maar er staat tekst.\n  → Schrijf een heel getal, zonder punt, komma of aanhalingstekens.',
  ]);
});

test('a name of thousands of signs is refused, and not repeated', () => {
  const [problem = ''] = judge({ sources: [{ id: 'a'.repeat(8222), title: 'Een stuk', read: '2026-11' }] });
  expect(problem).toBe(
    'sources.0.id\n  Deze tekst telt 8222 tekens; hoogstens 100 mag.\n  → Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld basis-op-orde.',
  );
});

test('a field that is gone says where what it told comes from now', () => {
  expect(judge({ dataFrom: '2021' })).toEqual([
    'dataFrom\n  “dataFrom” vult u niet meer in: de site leest uit de bronnen hoe nieuw een pagina is.\n  → Haal deze regel weg. Geef de nieuwste bron een date, als u weet wanneer die verscheen.',
  ]);
});

test('a field with a new name says so', () => {
  expect(judge({ words: ['geld'] })).toEqual(['words\n  “words” heet nu “searchedAs”.\n  → Hernoem het veld.']);
});

test('good fields give data and no problems', () => {
  expect(judge({})).toEqual([]);
});

test.each([
  [
    'a missing field comes with what to write there',
    { summary: undefined },
    'summary\n  Het veld “summary” ontbreekt.\n  → Voeg “summary” toe. Eén zin die zegt wat er over deze regio bekend is.',
  ],
  [
    'a missing field without a description points at an example',
    { period: { from: '2020' } },
    'period.until\n  Het veld “until” ontbreekt.\n  → Voeg “until” toe. Kijk hoe het moet in content/templates/region.mdx.',
  ],
  [
    'an empty field that must be there says what belongs in it',
    { title: null },
    'title\n  Dit veld is leeg.\n  → Vul het in. De naam zoals de regio zelf die gebruikt.',
  ],
  [
    'an empty field that may be left out says so',
    { alias: '  ' },
    'alias\n  Dit veld is leeg.\n  → Vul het in, of haal de regel weg.',
  ],
  [
    'an empty text that is also too short is told once',
    { title: '' },
    'title\n  Dit veld is leeg.\n  → Vul het in. De naam zoals de regio zelf die gebruikt.',
  ],
  [
    'a text that is too short',
    { title: 'R' },
    'title\n  “R” is te kort: ten minste 2 tekens.\n  → De naam zoals de regio zelf die gebruikt.',
  ],
  [
    'a list where text belongs',
    { title: ['a', 'b'] },
    'title\n  Hier hoort tekst te staan, maar er staat een lijst.\n  → Schrijf één stuk tekst, zonder streepjes of velden eronder.',
  ],
  [
    'a group where text belongs',
    { title: { a: 1 } },
    'title\n  Hier hoort tekst te staan, maar er staat een groep velden.\n  → Schrijf één stuk tekst, zonder streepjes of velden eronder.',
  ],
  [
    'a number where text belongs',
    { title: 75 },
    'title\n  Hier hoort tekst te staan, maar er staat een getal.\n  → Zet er aanhalingstekens om: "75".',
  ],
  [
    'true where text belongs',
    { title: true },
    'title\n  Hier hoort tekst te staan, maar er staat true.\n  → Zet er aanhalingstekens om: "true".',
  ],
  [
    'text where a list belongs',
    { provinces: 'Utrecht' },
    'provinces\n  Hier hoort een lijst te staan, maar er staat tekst.\n  → Zet elk onderdeel op een eigen regel met een streepje ervoor.',
  ],
  [
    'text where a group belongs',
    { mainTown: 'Gorinchem' },
    'mainTown\n  Hier horen velden te staan, maar er staat tekst.\n  → Zet elk veld op een eigen regel: name, lat, lon.',
  ],
  [
    'text where a number belongs',
    { mainTown: { name: 'Gorinchem', lat: '51,8', lon: 4.97 } },
    'mainTown.lat\n  Hier hoort een getal te staan, maar er staat tekst.\n  → Schrijf alleen het getal, zonder aanhalingstekens en met een punt voor de decimalen.',
  ],
  [
    'no number that exists',
    { mainTown: { name: 'Gorinchem', lat: Infinity, lon: 4.97 } },
    'mainTown.lat\n  Hier hoort een getal te staan, maar er staat iets anders.\n  → Schrijf alleen het getal, zonder aanhalingstekens en met een punt voor de decimalen.',
  ],
  [
    'a number that is too high',
    { mainTown: { name: 'Gorinchem', lat: 151, lon: 4.97 } },
    'mainTown.lat\n  151 is te hoog: hoogstens 90.\n  → Graden noorderbreedte, bijvoorbeeld 51.83.',
  ],
  [
    'a number that is too low',
    { mainTown: { name: 'Gorinchem', lat: -151, lon: 4.97 } },
    'mainTown.lat\n  -151 is te laag: ten minste -90.\n  → Graden noorderbreedte, bijvoorbeeld 51.83.',
  ],
  [
    'a broken number where a whole one belongs',
    { amounts: [{ period: '2020', eur: 1.5 }] },
    'amounts.0.eur\n  Hier hoort een heel getal te staan, maar er staat 1,5.\n  → Schrijf een heel getal, zonder punt, komma of aanhalingstekens.',
  ],
  [
    'nothing where an amount belongs',
    { amounts: [{ period: '2020', eur: 0 }] },
    'amounts.0.eur\n  0 is te laag: hoger dan 0.\n  → Bedrag in hele euro’s, zonder punten.',
  ],
  [
    'text where yes or no belongs',
    { schools: [{ name: 'Omnia', technical: 'ja' }] },
    'schools.0.technical\n  Hier hoort true of false te staan, maar er staat tekst.\n  → Schrijf true voor ja of false voor nee.',
  ],
  ['a misspelt choice', { provinces: ['Utrect'] }, 'provinces.0\n  “Utrect” kan hier niet.\n  → Bedoelde u “Utrecht”?'],
  [
    'another choice',
    { schools: [{ name: 'Omnia', profiles: ['Techniek'] }] },
    'schools.0.profiles.0\n  “Techniek” kan hier niet.\n  → Kies een van: PIE, BWI, M&T, MVI, D&P, Groen, M-TECH, Z&W, E&O, HBR.',
  ],
  [
    'a list where a choice belongs',
    { provinces: [['Utrecht']] },
    'provinces.0\n  Hier hoort een vast woord te staan, maar er staat een lijst.\n  → Kies een van: Drenthe, Flevoland, Friesland, Gelderland, Groningen, Limburg, Noord-Brabant, Noord-Holland, Overijssel, Utrecht, Zeeland, Zuid-Holland, Caribisch Nederland.',
  ],
  [
    'a list without anything in it',
    { sources: [] },
    'sources\n  Deze lijst is leeg; er hoort ten minste één ding in.\n  → Elk feit heeft een bron met een datum.',
  ],
  [
    'a day that does not exist',
    { state: { text: 'T.', date: '2020-13-41', by: 'krant' } },
    'state.date\n  “2020-13-41” is geen datum die bestaat.\n  → Schrijf een dag (2021-06-18), maand (2021-06), kwartaal (2021-Q2), half jaar (2021-H1), jaar (2021) of schooljaar (2020-2021). Een periode heeft een schuine streep: 2020/2023.',
  ],
  [
    'a web address without its start',
    { website: 'www.sto-goal.nl' },
    'website\n  “www.sto-goal.nl” is geen volledig webadres.\n  → Begin met https:// en neem het adres over uit de adresbalk.',
  ],
  [
    'a web address that runs something',
    { website: 'javascript:alert(1)' },
    'website\n  “javascript:alert(1)” is geen volledig webadres.\n  → Begin met https:// en neem het adres over uit de adresbalk.',
  ],
  [
    'an id that can not be an address',
    { sources: [{ id: 'De Krant', title: 'Een stuk', read: '2026-11' }] },
    'sources.0.id\n  “De Krant” is geen goede naam voor in een webadres.\n  → Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld basis-op-orde.',
  ],
])('%s', (_, changes, expected) => {
  expect(judge(changes)).toEqual([expected]);
});

test('a misspelt field is told once, not also as missing', () => {
  const { summary, ...rest } = REGION;
  expect(judge({ samenvatting: 'x', sumary: summary }, 'regions', rest)).toEqual([
    expect.stringMatching(
      /^samenvatting\n {2}“samenvatting” is geen bekend veld\.\n {2}→ Haal het weg, of kies een veld dat hier kan: alias, /,
    ),
    'sumary\n  “sumary” is geen bekend veld.\n  → Bedoelde u “summary”?',
  ]);
});

test('a Dutch name that looks like the field leads to it', () => {
  const line = { id: 'a', title: 'A', programmalijn: 'basis-op-orde' };
  expect(judge({ lines: [line] })).toEqual([
    'lines.0.programmalijn\n  “programmalijn” is geen bekend veld.\n  → Bedoelde u “programmeLine”?',
  ]);
});

test('a field that is filled in already is not what a misspelt one meant', () => {
  expect(judge({ titel: 'Nog een titel' })[0]).toMatch(/→ Haal het weg, of kies een veld dat hier kan: alias, /);
});

test('a text that is too long says by how much', () => {
  const term = { id: 'lob', term: 'lob', theme: 'school', meaning: 'a'.repeat(221) };
  expect(judge({}, 'terms', term)).toEqual([
    'meaning\n  Deze tekst telt 221 tekens; hoogstens 220 mag.\n  → Kort de tekst in.',
  ]);
});

test('a summary of too many words says how many', () => {
  const interview = {
    title: 'Gesprek',
    person: 'lenie',
    roles: ['x'],
    date: '2021',
    kind: 'report',
    sources: REGION.sources,
  };
  expect(judge({ summary: 'woord '.repeat(101) }, 'interviews', interview)).toEqual([
    'summary\n  De samenvatting telt 101 woorden; hoogstens 100 mag.\n  → Kort de samenvatting in. De rest past in de tekst eronder.',
  ]);
});

test('recognisable people without consent are told in words of their own', () => {
  const lab = { title: 'L', kind: 'practice-room', town: 'T', summary: 'S', sources: REGION.sources };
  const picture = { file: './a.jpg', alt: 'A', credit: 'C', licence: 'L', people: 'recognisable' };
  expect(judge({ picture }, 'labs', lab)).toEqual([
    'picture.consent\n  Op deze foto staan herkenbare mensen, maar hun toestemming ontbreekt.\n  → Vul consent met scope en until in, of kies een foto zonder herkenbare mensen.',
  ]);
});

test.each([
  ['a list', [1], 'een lijst'],
  ['text', 'tekst', 'tekst'],
  ['nothing', null, ''],
])('%s instead of fields is told of the page as a whole', (_, fields, kind) => {
  const judged = judgeFields('about', fields, { file: 'f', lineOf: () => 1 });
  const [problem] = 'problems' in judged ? judged.problems : [];
  expect(problem).toMatchObject({
    file: 'f',
    line: 1,
    message: kind === '' ? 'Dit veld is leeg.' : `Hier horen velden te staan, maar er staat ${kind}.`,
  });
});

test('no message shows a word of the schema or of English', () => {
  const wild = { ...REGION, title: 1, provinces: 'x', period: [], amounts: [{ eur: 'x' }], onbekend: true };
  const judged = judgeFields('regions', wild, { file: 'f', lineOf: () => undefined });
  const words = 'problems' in judged ? wordsOf(judged.problems).join(' ') : '';
  expect(words).not.toMatch(/\b(?:expected|received|invalid|string|number|array|object|undefined|null|required)\b/i);
});
