import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gluedWords, isEmptyWord, readWords } from '../../../src/domain/search/words.ts';

const words = (text: string): string[] => readWords(text).map(({ word }) => word);

test('words are small and without accents, and know where they stood', () => {
  expect(readWords('Fryslân, één!')).toEqual([
    { word: 'fryslan', start: 0, end: 7 },
    { word: 'een', start: 9, end: 12 },
  ]);
});

test.each([
  ['D&P en PIE', ['d&p', 'en', 'pie']],
  ["regio’s en foto's", ['regio', 'en', 'foto']],
  ['energie-transitie', ['energie', 'transitie']],
  ['3D-printer', ['3d', 'printer']],
  ['…?!', []],
  ['', []],
])('“%s” has the words %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('what is written with hyphens is also one word', () => {
  expect(gluedWords('de Energie-transitie en het doe-het-zelf-huis')).toEqual(['energietransitie', 'doehetzelfhuis']);
});

test.each(['hoe', 'de', 'mijn', 'krijgt', 'x'])('“%s” says nothing', (word) => {
  expect(isEmptyWord(word)).toBe(true);
});

test.each(['geld', 'regio', '3', 'school'])('“%s” says something', (word) => {
  expect(isEmptyWord(word)).toBe(false);
});

test('every word stands where it says, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { word, start, end } of readWords(text)) {
        expect(readWords(text.slice(start, end)).map((one) => one.word)).toEqual([word]);
      }
    }),
  );
});
