import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf } from './draft-builder.ts';

/** Everything but the control characters that no text file may hold. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 300 })
  .map((text) => text.replaceAll(/(?![\n\f\r])\p{Cc}/gu, ' '));

/** Signs that mean something in MDX, in a PDF or to the import. */
const SIGNS = [
  ...Array.from('ab é-–…’“”"\'.,:;!?#*_`<>{}[]()&/\\|~@=+$^%0123'),
  ...['\n', '\n\n', '\f', '\u00AD', '\u2010', '\u0301', '12\n', '\n7\n', ' ', '  '],
  ...['import ', 'export ', 'https://', 'www.', 'a@b.nl', '<!--', '-->', ':::', '---', '{/*', '*/}', '&amp;', '[^1]'],
];
const signText = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 80 });

test.each([
  ['any text', anyText],
  ['text full of signs', signText],
])('no character of %s is lost or moved', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { lost, isInOrder } = draftOf(text).letters;
      expect({ lost, isInOrder }).toEqual({ lost: 0, isInOrder: true });
    }),
    { numRuns: 1000 },
  );
});
