import { expect, test } from 'vitest';
import { plainLetters } from '../../../src/domain/text/letters.ts';

test.each([
  ['Fryslân', 'fryslan'],
  ['ÉÉN', 'een'],
  ['İJssel', 'ijssel'],
  ['2e', '2e'],
])('“%s” becomes “%s”', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
});
