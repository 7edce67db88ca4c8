import { expect, test } from 'vitest';
import { checkLongWords } from '../../../../src/domain/checks/texts/long-words.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeRegion } from '../../../builders.ts';

const check = (fields: Readonly<Record<string, unknown>>, body = '') =>
  checkLongWords(makeContent([makeRegion('een', fields, body)]));

test('a word that no line can hold is told with its field and its length', () => {
  expect(check({ summary: `Een ${'a'.repeat(400)} woord.` }).map(formatProblem)).toEqual([
    'content/regions/een.mdx:5  summary\n' +
      `  Dit woord is te lang voor een regel: “${'a'.repeat(60)}…” (400 tekens).\n` +
      '  → Zet er een spatie of een streepje in: hoogstens 60 tekens achter elkaar.',
  ]);
});

test('in a text it is told with its line', () => {
  expect(check({}, `## Kop\n\nTekst\n\n- ${'x_'.repeat(40)}\n`).map(({ line }) => line)).toEqual([16]);
});

test.each(['', 'x ', `${'x'.repeat(59)} `, `${'x'.repeat(60)}-`, 'é\u00A0', `${'x'.repeat(30)}–`, 'y/'])(
  'behind “%s” one letter too many is told, and one less is not',
  (before) => {
    const told = (letters: number) => check({ summary: `${before}${'a'.repeat(letters)}` }).length;
    expect([told(61), told(60)]).toEqual([1, 0]);
  },
);

test.each([
  'Hottentottententententoonstellingsmakersopleiding',
  'techniek-en-vakmanschap-in-de-regio-met-een-hele-lange-naam-op-school',
  '[tekst](https://www.voorbeeld.nl/' + 'a'.repeat(200) + ')',
  '[tekst](/regios/gorinchem-altena/een/heel/lang/adres/dat/nergens/ophoudt/)',
])('%s is fine', (text) => {
  expect(check({}, text)).toEqual([]);
});
