import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readEntries } from '../../../scripts/lib/content/entries.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';

/** What an owner is told of a file with these fields. */
function tell(fields: Readonly<Record<string, unknown>>): string[] {
  const text = stringify({ title: 'STO in beeld', ...fields });
  return readEntries({ file: 'content/site.yaml', collection: 'site', id: 'site' }, text).problems.map(formatProblem);
}

test('a name is enough', () => {
  expect(tell({})).toEqual([]);
  expect(tell({ title: undefined })).toEqual([
    'content/site.yaml:1  title\n' +
      '  Het veld “title” ontbreekt.\n' +
      '  → Voeg “title” toe. Staat boven en onder elke pagina, en in elke lijst.',
  ]);
});

const NO_ADDRESS = [
  'redactie',
  'a@b',
  'a@b.nl?cc=c@d.nl',
  'a b@c.nl',
  '"><script>@a.nl',
  'a@b.nl,c@d.nl',
  'a@b..nl',
  '@b.nl',
];

test.each(NO_ADDRESS)('%j is no mail address', (mail) => {
  expect(tell({ contributions: { mail } })).toEqual([
    'content/site.yaml:3  contributions.mail\n' +
      `  “${mail}” is geen mailadres.\n` +
      '  → Schrijf één adres, zoals redactie@voorbeeld.nl.',
  ]);
});

test.each(['redactie@voorbeeld.nl', ' Jan.van-Dijk+sto_1@mail.School-A.nl '])('%j is a mail address', (mail) => {
  expect(tell({ contributions: { mail } })).toEqual([]);
});

/** Each would send a file where its owner did not mean it, or say something else in the content policy. */
const NOT_SAFE = [
  'http://voorbeeld.nl/sto',
  'voorbeeld.nl/sto',
  'https://localhost/sto',
  'https://*.nl/',
  'https://school.nl@elders.nl/',
  'https://a.nl;script-src/x',
  "https://a.nl'unsafe-inline'/",
  'https://a.nl,b.nl/',
  'https://a.nl:99999/',
  'https://a.nl/met spatie',
  'javascript:alert(1)',
  'mailto:redactie@voorbeeld.nl',
];

test.each(NOT_SAFE)('%j is no address of a form service', (endpoint) => {
  expect(tell({ contributions: { endpoint } })).toEqual([
    'content/site.yaml:3  contributions.endpoint\n' +
      `  Naar “${endpoint}” kan de site niets veilig sturen.\n` +
      '  → Neem het adres over van de formulierdienst. Het begint met https://.',
  ]);
});

test.each(['https://voorbeeld.nl', 'HTTPS://Formulier.voorbeeld.nl:8443/f/sto?site=1#a'])(
  '%j is an address of a form service',
  (endpoint) => {
    expect(tell({ contributions: { endpoint } })).toEqual([]);
  },
);

test('an answer takes a whole number of days', () => {
  expect([0, 2.5, '5', 61].map((answerWithin) => tell({ contributions: { answerWithin } }))).toEqual([
    [expect.stringContaining('0 is te laag')],
    [expect.stringContaining('Hier hoort een heel getal te staan, maar er staat 2,5.')],
    [expect.stringContaining('Hier hoort een getal te staan, maar er staat tekst.')],
    [expect.stringContaining('61 is te hoog: hoogstens 60.')],
  ]);
  expect(tell({ contributions: { answerWithin: 5 } })).toEqual([]);
});

test('a contact can be reached', () => {
  expect(tell({ contact: { role: 'redactie', organisation: 'Voorbeeldschool' } })).toEqual([
    'content/site.yaml:2  contact.mail\n' + '  Hier staat niet hoe iemand u bereikt.\n' + '  → Vul mail of url in.',
  ]);
  expect(tell({ contact: { role: 'redactie', url: 'https://www.voorbeeld.nl/contact' } })).toEqual([]);
});

test('a licence can be read by who wants to know what it says', () => {
  expect(tell({ licence: { name: 'CC BY 4.0' } })).toEqual([expect.stringContaining('Het veld “url” ontbreekt.')]);
});

test('a part that was begun and left empty says what to do with it', () => {
  expect(tell({ publisher: null })).toEqual([
    'content/site.yaml:2  publisher\n  Dit veld is leeg.\n  → Vul het in, of haal de regel weg.',
  ]);
});
