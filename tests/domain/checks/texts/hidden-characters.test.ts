import { expect, test } from 'vitest';
import { checkHiddenCharacters } from '../../../../src/domain/checks/texts/hidden-characters.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeRegion } from '../../../builders.ts';

const check = (summary: string, body = '') =>
  checkHiddenCharacters(makeContent([makeRegion('een', { summary }, body)])).map(formatProblem);

test('a character that turns the text around is told in a field, with its line', () => {
  expect(check('Een \u202Egoeie\u202C regio.')).toEqual([
    'content/regions/een.mdx:5  summary\n' +
      '  In dit veld staat een onzichtbaar teken (U+202E).\n' +
      '  → Haal de code van dat teken weg, zoals \\u202E of &#x202E;, en typ de tekst gewoon.',
  ]);
});

test('a character that turns the text around is told in a text, with the line on which it is spelt out', () => {
  expect(check('Een regio.', 'Eerste regel\ntweede &#x202E;regel\n')).toEqual([
    'content/regions/een.mdx:13\n' +
      '  Op deze regel staat een onzichtbaar teken (U+202E).\n' +
      '  → Haal de code van dat teken weg, zoals \\u202E of &#x202E;, en typ de tekst gewoon.',
  ]);
});

test.each([
  ['marks that only say a direction', 'Een \u200Fשלום\u200E regio.'],
  ['emoji of several parts', '👩‍🔧 🏳️‍🌈'],
  ['line ends and tabs', 'een\r\ntwee\tdrie\nvier'],
  ['spaces that keep words together', 'groep\u00A08'],
])('%s are fine', (_, text) => {
  expect(check(text)).toEqual([]);
});
