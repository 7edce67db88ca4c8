import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, findNearest, suggest } from '../../../src/domain/text/nearest.ts';

test.each([
  ['altena', 'altena', 0],
  ['altna', 'altena', 1],
  ['altenna', 'altena', 1],
  ['altema', 'altena', 1],
  ['atlena', 'altena', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('from “%s” to “%s” takes %i changes', (a, b, changes) => {
  expect(editDistance(a, b)).toBe(changes);
  expect(editDistance(a, b, changes)).toBe(changes);
});

test('the number of changes is the same both ways, and never more than the longer word has letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('within a limit the number of changes is exact, and above it the answer is too', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const exact = editDistance(a, b);
      const limited = editDistance(a, b, limit);
      expect(limited > limit ? 'above' : limited).toBe(exact > limit ? 'above' : exact);
    }),
    { numRuns: 2000 },
  );
});

test('a name that differs by a letter was probably meant', () => {
  expect(suggest('gorinchem-altna', ['twente', 'gorinchem-altena'])).toBe('Bedoelde u “gorinchem-altena”?');
});

test('capitals and accents do not count as mistakes', () => {
  expect(findNearest('Continuïteit', ['continuiteit'])).toBe('continuiteit');
});

test('the start of one long name is enough', () => {
  expect(findNearest('gorinchem', ['gorinchem-altena', 'twente'])).toBe('gorinchem-altena');
});

test('the start of two names is not', () => {
  expect(suggest('noord', ['noord-holland', 'noord-brabant'])).toBe('Kies een van: noord-holland, noord-brabant.');
});

test('a short word has room for one mistake only', () => {
  expect(findNearest('BWJ', ['BWI', 'PIE'])).toBe('BWI');
  expect(findNearest('XYZ', ['BWI', 'PIE'])).toBeUndefined();
});

test('a long list of names is cut off', () => {
  const names = Array.from({ length: 63 }, (_, index) => `regio-${index + 100}`);
  expect(suggest('elders', names)).toMatch(/^Kies een van: regio-100, .*, regio-119 en nog 43\.$/);
});

test('without any name there is nothing to choose from', () => {
  expect(suggest('iets', [])).toBe('Haal het weg: er is niets om uit te kiezen.');
});

test('a word of a megabyte is not compared', () => {
  expect(findNearest('x'.repeat(1_000_000), ['x'])).toBeUndefined();
});
