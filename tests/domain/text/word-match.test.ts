import { expect, test } from 'vitest';
import { countHits, plainLetters, wordsOf } from '../../../src/domain/text/word-match.ts';

test('a typed question becomes small words without accents or signs', () => {
  expect(wordsOf('Hoe zit dat in Fryslân, met de stuurgroep?')).toEqual([
    'hoe',
    'zit',
    'dat',
    'in',
    'fryslan',
    'met',
    'de',
    'stuurgroep',
  ]);
  expect(wordsOf('  ')).toEqual([]);
});

test('only words that say something count, unless there are no others', () => {
  const text = plainLetters('Waar gaat de stuurgroep over, en waar de programmaleider?');
  expect(countHits(wordsOf('wat doet de stuurgroep'), text)).toBe(1);
  expect(countHits(wordsOf('de'), text)).toBe(1);
  expect(countHits(wordsOf('de subsidie'), text)).toBe(0);
});

test.each([
  ['Fryslân', 'fryslan'],
  ['ÉÉN', 'een'],
  ['İJssel', 'ijssel'],
  ['2e', '2e'],
])('“%s” becomes “%s”', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
});
