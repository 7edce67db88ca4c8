import { describe, expect, test } from 'vitest';
import {
  cutQuery,
  foundWords,
  hitDate,
  matchWords,
  quoteQuery,
  unknownNameWords,
  withNearWord,
} from '../../../src/domain/search/answer-words.ts';

test('what was found is counted when it answers, and only then', () => {
  const meant = 'lassen';
  expect(foundWords({ total: 1, meant, match: 'all' })).toBe('1 pagina over “lassen”');
  expect(foundWords({ total: 12, meant, match: 'most' })).toBe('12 pagina’s over “lassen”');
  expect(foundWords({ total: 12, meant, match: 'some' })).toBe('Het dichtst bij “lassen”');
  expect(foundWords({ total: 12, meant, match: 'related' })).toBe('Het dichtst bij “lassen”');
  expect(foundWords({ total: 0, meant, match: 'none' })).toBe('Niets gevonden over “lassen”');
});

test('hits that do not have all words say so', () => {
  expect(matchWords('all')).toBeUndefined();
  expect(matchWords('most')).toBeUndefined();
  expect(matchWords('some')).toBe('Geen pagina heeft al deze woorden. Dit komt er het dichtst bij.');
  expect(matchWords('related')).toBe('Geen pagina heeft deze woorden. Deze pagina’s gaan over iets wat erbij hoort.');
});

test('a school that the site does not know is told by its name', () => {
  expect(unknownNameWords('Lodewijk College')).toBe('Deze school of plaats kennen wij niet: Lodewijk College');
});

describe('a question that is repeated', () => {
  test('stands on one line', () => {
    expect(quoteQuery('  wat\n is   lob ')).toBe('“wat is lob”');
  });

  test('is cut when it is a page of text', () => {
    expect(quoteQuery('a'.repeat(10_000))).toBe(`“${'a'.repeat(60)}…”`);
    expect(quoteQuery('a'.repeat(60))).toBe(`“${'a'.repeat(60)}”`);
  });

  test('is never cut through a character, nor with half of one in it', () => {
    expect(cutQuery('ab🔧', 3)).toBe('ab');
    expect(encodeURIComponent(cutQuery('a\ud83db', 9))).toBe('ab');
  });
});

describe('a word that was perhaps meant', () => {
  test('takes the place of the one that the site does not know', () => {
    expect(withNearWord('waar kan ik Lasen leren', ['lasen'], 'lassen')).toBe('waar kan ik lassen leren');
  });

  test('stands alone when it is not clear which one', () => {
    expect(withNearWord('lasen en friezen', ['lasen', 'friezen'], 'lassen')).toBe('lassen');
    expect(withNearWord('lasen', [], 'lassen')).toBe('lassen');
  });
});

test('a date is told as precisely as it is known', () => {
  expect(['2025', '2025-06', '2025-06-18', '2024-2025', '2025-13-01'].map(hitDate)).toEqual([
    '2025',
    'juni 2025',
    '18 juni 2025',
    '2024-2025',
    '2025-13-01',
  ]);
});
