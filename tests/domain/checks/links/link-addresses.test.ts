import { expect, test } from 'vitest';
import { checkLinkAddresses } from '../../../../src/domain/checks/links/link-addresses.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeRegion, wordsOf } from '../../../builders.ts';

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
  expect(checkLinkAddresses(makeContent([region])).map(formatProblem)[0]).toMatch(/^content\/regions\/een\.mdx:15\n/);
});
