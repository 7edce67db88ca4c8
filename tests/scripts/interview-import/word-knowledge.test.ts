import { expect, test } from 'vitest';
import { isCompound, learnWords } from '../../../scripts/lib/interview-import/word-knowledge.ts';
import { loadDutchDictionary } from '../../../scripts/lib/dutch/dutch-dictionary.ts';

const dictionary = await loadDutchDictionary();
const few = {
  isWord: (word: string) => ['zaag', 'bank', 'veiligheid', 'bril', 'mede', 'eigenaar', 'op'].includes(word),
};

test.each([
  ['zaagbank', true],
  ['veiligheidsbril', true],
  ['Zaagbank', true],
  // Read as one sound, the two vowels would make another word.
  ['medeeigenaar', false],
  ['opbank', false],
  ['zaagkast', false],
  ['zaag-bank', false],
])('whether “%s” is a compound: %s', (word, expected) => {
  expect(isCompound(word, few)).toBe(expected);
});

test('a text teaches its own words and pairs, but not the halves at the ends of its lines', () => {
  const words = learnWords({ isListed: () => false, isWord: () => false }, ['oploss de Kwiebel, de draai bank']);
  expect(words.isUsed('kwiebel')).toBe(true);
  expect(words.isUsed('oploss')).toBe(false);
  expect(words.isUsedPair('de', 'draai')).toBe(true);
  expect(words.isUsedPair('Kwiebel', 'de')).toBe(false);
});

test('the dictionary takes capitals at the start, curly apostrophes and loose accents', () => {
  for (const word of ['werkplaats', 'Werkplaats', 'WERKPLAATS', 'Utrecht', 'foto’s', 'idee\u0065\u0308n']) {
    expect(dictionary.isWord(word), word).toBe(true);
  }
  expect(dictionary.isWord('utrecht')).toBe(false);
  expect(dictionary.isWord('werkpla')).toBe(false);
});

test('the dictionary tells what it lists from what its rules allow', () => {
  expect(dictionary.isListed('werkplaats')).toBe(true);
  expect(dictionary.isListed('knapwerk')).toBe(false);
  expect(dictionary.isWord('knapwerk')).toBe(true);
});
