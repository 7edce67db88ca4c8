import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMender, slipCost } from '../../../src/domain/search/slips.ts';

const WORDS = [
  'gorinchem',
  'rotterdam',
  'programmalijn',
  'lassen',
  'laser',
  'techniek',
  'docenten',
  'college',
  'praktijklokaal',
  'ondersteuner',
  'weijerweg',
];
const mender = makeMender(WORDS.map((word) => ({ word, count: 4 })));

test.each([
  ['gorichem', 'gorinchem'],
  ['gorinchme', 'gorinchem'],
  ['rotterdm', 'rotterdam'],
  ['roterdam', 'rotterdam'],
  ['progammalijn', 'programmalijn'],
  ['techneik', 'techniek'],
  ['collega', 'college'],
  ['praktijklokal', 'praktijklokaal'],
  ['praktijklokkaal', 'praktijklokaal'],
  ['praktyklokaal', 'praktijklokaal'],
  ['ondersteunr', 'ondersteuner'],
  ['weierweg', 'weijerweg'],
])('“%s” was meant as “%s”', (typed, meant) => {
  expect(mender.mend(typed)).toBe(meant);
});

test.each(['pizza', 'zwembad', 'vliegtuig', 'las', 'xyz', '', 'lodewijk'])('“%s” was not mistyped', (word) => {
  expect(mender.mend(word)).toBeUndefined();
});

test('what differs too much to be sure can still be asked', () => {
  expect(mender.mend('dosentn')).toBeUndefined();
  expect(mender.near('dosentn', 3)).toEqual(['docenten']);
});

test('any one slip in a long word is mended', () => {
  const long = WORDS.filter(({ length }) => length >= 8);
  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
  const slips: ((word: string, at: number, letter: string) => string)[] = [
    (word, at) => word.slice(0, at) + word.slice(at + 1),
    (word, at, added) => word.slice(0, at) + added + word.slice(at),
    (word, at, other) => word.slice(0, at) + other + word.slice(at + 1),
    (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.constantFrom(...slips), fc.nat(7), letter, (word, slip, at, added) => {
      const typed = slip(word, at, added);
      fc.pre(typed !== word);
      expect(mender.mend(typed)).toBe(word);
    }),
    { numRuns: 500 },
  );
});

test('only the same word costs nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(slipCost(a, a, 9)).toBe(0);
      if (a !== b) expect(slipCost(a, b, 9)).toBeGreaterThan(0);
    }),
  );
});
