import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSoftHyphens } from '../../../src/domain/text/soft-hyphens.ts';

const shown = (name: string): string => addSoftHyphens(name).replaceAll('\u00AD', '|');

test.each([
  ['De kolomboormachine', 'De kolom|boor|ma|chine'],
  ['De gele kap', 'De gele kap'],
  ['Freesmachine', 'Frees|ma|chine'],
  ['Goeree-Overflakkee', 'Goeree-Over|flakkee'],
])('%s may go on in the next line as %s', (name, expected) => {
  expect(shown(name)).toBe(expected);
});

test('nothing but soft hyphens comes in, and no line begins or ends with less than four letters of a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aeioubdklmnrst ë-/1')), maxLength: 40 }), (name) => {
      expect(shown(name).replaceAll('|', '')).toBe(name);
      for (const word of shown(name)
        .split(' ')
        .filter((each) => each.includes('|'))) {
        const parts = word.split('|');
        expect(Math.min(parts[0]?.length ?? 0, parts.at(-1)?.length ?? 0)).toBeGreaterThanOrEqual(4);
      }
    }),
  );
});
