import { expect, test } from 'vitest';
import { listWords, quote } from '../../../src/domain/text/words.ts';

test('a quoted text stays on one line and shows no control characters', () => {
  expect(quote('een\n\ttwee\u001B[31m drie')).toBe('“een twee [31m drie”');
});

test('a long text is cut', () => {
  expect(quote('a'.repeat(100_000))).toBe(`“${'a'.repeat(60)}…”`);
});

test('a long name in a list is cut too', () => {
  expect(listWords(['a', 'b'.repeat(8222)])).toBe(`a, ${'b'.repeat(60)}…`);
});

test('a list of more than twenty words says how many are left', () => {
  expect(listWords(['a', 'b'])).toBe('a, b');
  expect(listWords(Array.from({ length: 22 }, (_, index) => String(index)))).toMatch(/, 19 en nog 2$/);
});
