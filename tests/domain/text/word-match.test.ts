import { expect, test } from 'vitest';
import { countHits, wordsOf } from '../../../src/domain/text/word-match.ts';
import { plainLetters } from '../../../src/domain/text/letters.ts';

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
