import { expect, test } from 'vitest';
import { checkSources } from '../../../../src/domain/checks/sources.ts';
import { checkQuotes } from '../../../../src/domain/checks/texts/quotes.ts';
import { makeContent, makeInterview, wordsOf } from '../../../builders.ts';

const interviewWith = (body: string) => makeContent([makeInterview('een', {}, body)]);

test.each([
  ['Zij zei: <Quote source="krant">een twee drie vier vijf zes zeven</Quote>.', []],
  ['<Quote source="krant">Wij doen *het* samen</Quote>', []],
  [
    'Zij zei: <Quote source="krant">een twee drie vier vijf zes zeven acht</Quote>.',
    [
      'Dit citaat telt 8 woorden; hoogstens 7 mag: “een twee drie vier vijf zes zeven acht” → Houd de woorden over waar het om gaat, letterlijk zoals ze zijn gezegd. Vertel de rest in eigen woorden.',
    ],
  ],
  [
    'Zij zei: <Quote source="krant" />.',
    [
      'Tussen <Quote> en </Quote> staan geen woorden. → Zet er letterlijk neer wat iemand zei, of haal <Quote> en </Quote> weg.',
    ],
  ],
  [
    'Zij zei: <Quote source="krant">“zo is het”</Quote>.',
    ['Om het citaat ““zo is het”” staan aanhalingstekens, en die zet de site er zelf om. → Haal ze weg.'],
  ],
])('%s', (body, expected) => {
  expect(wordsOf(checkQuotes(interviewWith(body)))).toEqual(expected);
});

test('a quotation has a source of its own page', () => {
  const content = interviewWith('Zij zei: <Quote source="krand">zo is het</Quote>.');
  expect(wordsOf(checkSources(content))).toEqual(['“krand” is geen bron van deze pagina. → Bedoelde u “krant”?']);
});
