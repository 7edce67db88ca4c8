import { expect, test } from 'vitest';
import { countOf, listInWords } from '../../../src/domain/text/in-words.ts';

test('a number stands with its word', () => {
  expect([0, 1, 2].map((count) => countOf(count, 'school', 'scholen'))).toEqual(['0 scholen', '1 school', '2 scholen']);
});

test('a list ends with “en”', () => {
  expect(listInWords(['Zuid-Holland', 'Noord-Brabant'])).toBe('Zuid-Holland en Noord-Brabant');
});
