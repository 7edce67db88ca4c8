import { expect, test } from 'vitest';
import { checkLinkAddresses } from '../../../src/domain/checks/links/link-addresses.ts';
import { checkLinkTargets } from '../../../src/domain/checks/links/link-targets.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import {
  makeContent,
  makeGuide,
  makeInterview,
  makeLab,
  makeNeed,
  makeProgramme,
  makeRegion,
  makeTerms,
  SETTINGS,
  wordsOf,
} from '../../builders.ts';

const addresses = (address: string) =>
  wordsOf(checkLinkAddresses(makeContent([makeRegion('een', {}, `[x](${address})`)])));

test.each([
  ['https://www.sto.nl/pad?x=1#y'],
  ['http://sto.nl'],
  ['HTTPS://STO.NL'],
  ['/regios/gorinchem-altena/'],
  ['/regios/?provincie=Utrecht#lijst'],
  ['#kop'],
])('%s is an address that a reader can follow', (address) => {
  expect(addresses(address)).toEqual([]);
});

test.each(['[](/regios/)', '[&#x2064;](/regios/)', '[][x]\n\n[x]: /regios/'])('%j is no link to click on', (body) => {
  expect(wordsOf(checkLinkAddresses(makeContent([makeRegion('een', {}, body)])))).toEqual([
    'In deze link staat geen tekst om op te klikken. → Zet tussen de rechte haken waar de link heen gaat: [de regeling](https://…).',
  ]);
});

const HOW = 'Begin met https:// voor een andere site, met / voor een pagina van deze site of met # voor deze pagina.';

test.each([
  ['javascript:alert(1)', '“javascript:alert(1)”'],
  ['JavaScript:alert(1)', '“JavaScript:alert(1)”'],
  ['java&#115;cript:alert(1)', '“javascript:alert(1)”'],
  ['javascript&colon;alert(1)', '“javascript:alert(1)”'],
  ['vbscript:x', '“vbscript:x”'],
  ['data:text/html,x', '“data:text/html,x”'],
  ['file:///etc/passwd', '“file:///etc/passwd”'],
  ['tel:0123', '“tel:0123”'],
  ['https:sto.nl', '“https:sto.nl”'],
])('%s is refused', (address, shown) => {
  expect(addresses(address)).toEqual([`${shown} is geen link die op de site mag. → ${HOW}`]);
});

test.each([
  ['<java\tscript:alert(1)>'],
  ['java&Tab;script:alert(1)'],
  ['<https://sto.nl/een pad>'],
  ['java\u200Bscript:x'],
])('white space and hidden characters do not get through: %s', (address) => {
  expect(addresses(address)).toEqual([
    'In het adres van deze link staan spaties of onzichtbare tekens. → Neem het adres opnieuw over uit de adresbalk.',
  ]);
});

test.each([
  ['../over.mdx'],
  ['regios/twente/'],
  ['//kwaad.nl/x'],
  ['/\\kwaad.nl'],
  ['\\\\kwaad.nl'],
  ['https://kwaad'],
])('%s is no full address', (address) => {
  expect(addresses(address)[0]).toMatch(/(?:is geen volledig adres|is geen link die op de site mag)\./);
});

test('a link without an address is told', () => {
  expect(addresses('')).toEqual([
    'Deze link heeft geen adres. → Zet het adres tussen de haakjes: [tekst](https://…). Of haal de link weg.',
  ]);
});

test('a mail address is no link', () => {
  const region = makeRegion('een', {}, 'Mail naar info@school.nl.');
  expect(wordsOf(checkLinkAddresses(makeContent([region])))).toEqual([
    '“info@school.nl” wordt vanzelf een link naar een mailadres, en die kan niet. → Haal het mailadres weg en verwijs naar een pagina met contactgegevens.',
  ]);
});

test('a named address is judged where it is named, used or not', () => {
  const region = makeRegion('een', {}, '\nTekst [x][a].\n\n[a]: javascript:alert(1)');
  expect(checkLinkAddresses(makeContent([region])).map(formatProblem)[0]).toMatch(/^content\/regions\/een\.mdx:16\n/);
});

const site = [
  makeRegion('gorinchem-altena', { lines: [{ id: 'docenten', title: 'D', programmeLine: 'docenten' }] }, '## De stand'),
  makeInterview('lenie', {}, '<Passage anchor="plan-b" themes="corona">\n\n## Plan B\n\n</Passage>'),
  makeLab('technum'),
  makeGuide('index'),
  makeGuide('bronnen'),
  makeProgramme(),
  makeNeed('meer-scholing'),
  ...makeTerms({ id: 'lob', term: 'lob' }),
];
const targets = (address: string, more: readonly Entry[] = []) =>
  wordsOf(
    checkLinkTargets(makeContent([...site, ...more, makeRegion('hier', {}, `## Hier\n\n[x](${address})`)]), SETTINGS),
  );

test.each([
  ['/'],
  ['/regios/'],
  ['/regios/?provincie=Utrecht'],
  ['/regios/#inhoud'],
  ['/regios/#top'],
  ['/regios/gorinchem-altena/'],
  ['/regios/gorinchem-altena/#de-stand'],
  ['/regios/gorinchem-altena/#lijn-docenten'],
  ['/regios/gorinchem-altena/#bron-krant'],
  ['/interviews/lenie/#plan-b'],
  ['/labs/technum/'],
  ['/kennisbank/'],
  ['/kennisbank/bronnen/'],
  ['/tijdlijn/#periode-eerste'],
  ['/tijdlijn/#datum-begin'],
  ['/begrippen/#lob'],
  ['/aanbod/'],
  ['/aanbod/#behoefte-meer-scholing'],
  ['#hier'],
  ['https://elders.nl/'],
])('%s leads somewhere', (address) => {
  expect(targets(address)).toEqual([]);
});

test.each([
  [
    '/regios/gorinchem-altna/',
    'De pagina “/regios/gorinchem-altna/” bestaat niet. → Bedoelde je “/regios/gorinchem-altena/”?',
  ],
  [
    '/regios/gorinchem-altena',
    'De pagina “/regios/gorinchem-altena” bestaat niet. → Bedoelde je “/regios/gorinchem-altena/”?',
  ],
  ['/kansen/', 'De pagina “/kansen/” bestaat niet. → Haal de link weg, of zoek het adres op in de site.'],
  [
    '/regios/gorinchem-altena/#stand',
    'Op die pagina is geen plek met de naam “stand”. → Kies een van: de-stand, merken, lijnen, bronnen, lijn-docenten, bron-krant.',
  ],
  ['/interviews/lenie/#plan-c', 'Op die pagina is geen plek met de naam “plan-c”. → Bedoelde je “plan-b”?'],
  [
    '/aanbod/#behoefte-meer-schooling',
    'Op die pagina is geen plek met de naam “behoefte-meer-schooling”. → Bedoelde je “behoefte-meer-scholing”?',
  ],
  ['/regios/#onbekend', 'Op die pagina is geen plek met de naam “onbekend”. → Haal “#onbekend” weg.'],
  [
    '/regios/gorinchem-altena/#scholen',
    'Op die pagina is geen plek met de naam “scholen”. → Kies een van: de-stand, merken, lijnen, bronnen, lijn-docenten, bron-krant.',
  ],
  ['/begrippen/#lop', 'Op die pagina is geen plek met de naam “lop”. → Bedoelde je “lob”?'],
  ['#daar', 'Op die pagina is geen plek met de naam “daar”. → Kies een van: hier, merken, bronnen, bron-krant.'],
])('%s leads nowhere', (address, expected) => {
  expect(targets(address)).toEqual([expected]);
});

test('a page whose text can not be read keeps its places to itself', () => {
  const unread = { ...makeRegion('stuk'), body: undefined };
  expect(targets('/regios/stuk/#ergens', [unread])).toEqual([]);
});

test('sections that a page only has with something in them can be linked to when it is there', () => {
  const region = makeRegion('een', { schools: [{ name: 'A' }] }, '[x](#scholen) [y](#lokalen)');
  const links = (...more: readonly Entry[]) => checkLinkTargets(makeContent([region, ...more]), SETTINGS).length;
  expect(links()).toBe(1);
  expect(links(makeLab('lab', { region: 'een' }))).toBe(0);
});

test('a whole address of the site itself is judged as one of its pages', () => {
  const body = '[a](https://sto.voorbeeld/regios/) [b](https://sto.voorbeeld/weg/) [c](https://elders.nl/weg/)';
  const region = makeRegion('een', { website: 'https://sto.voorbeeld/ook-weg/' }, body);
  const settings = { ...SETTINGS, origin: 'https://sto.voorbeeld' };
  expect(checkLinkTargets(makeContent([region]), settings).map(({ field, message }) => [field, message])).toEqual([
    [undefined, 'De pagina “/weg/” bestaat niet.'],
    ['website', 'De pagina “/ook-weg/” bestaat niet.'],
  ]);
});
