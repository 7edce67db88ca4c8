import { expect, test } from 'vitest';
import { hintFormsOfAddress } from '../../../../src/domain/checks/texts/forms-of-address.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeLab } from '../../../builders.ts';

const fixOf = (form: string) => `Kies één vorm, op deze pagina ${form}. Wat iemand zei, zet u tussen aanhalingstekens.`;

test('two forms on one page are told once, where the form that does not belong there begins', () => {
  const guide = makeGuide('een', {}, 'Lees hoe u begint.\n\nWat doe je dan?\nEn wat vind je ervan?\n');
  expect(hintFormsOfAddress(makeContent([guide])).map(formatProblem)).toEqual([
    `content/guides/een.mdx:15\n  Op deze pagina staan u en je door elkaar, hier je: “Wat doe je dan?”\n  → ${fixOf('u')}`,
  ]);
});

test('a page for pupils says je', () => {
  const lab = makeLab('een', { summary: 'Hier leer je lassen.' }, 'Werkt u hier?\n');
  expect(hintFormsOfAddress(makeContent([lab])).map(formatProblem)).toEqual([
    `content/labs/een/lab.mdx:12\n  Op deze pagina staan u en je door elkaar, hier u: “Werkt u hier?”\n  → ${fixOf('je')}`,
  ]);
});

test.each([
  ['one form', 'Lees hoe u begint. Hebt u tijd?'],
  ['the other form alone, for people in general', 'Je leert het vak van wie je het voordoet.'],
  ['a quotation', 'U leest wat zij zei: “Je moet het doen.”'],
  ['the name of another page', 'Kijk bij [Wat merk je ervan?](/deel/merken/) wat u ziet.'],
  ['a word in an address', 'Lees [meer](/vraagbaak/hoe-maak-je-het/) als u tijd hebt.'],
])('%s is fine', (_, body) => {
  expect(hintFormsOfAddress(makeContent([makeGuide('een', {}, body)]))).toEqual([]);
});
