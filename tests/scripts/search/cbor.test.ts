import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../../scripts/lib/search/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.nat(2 ** 31 - 1), fc.string({ unit: 'grapheme' }), fc.array(tie('value'))),
}));

test('what is written is read back', () => {
  fc.assert(
    fc.property(value, (original) => {
      expect(decodeCbor(encodeCbor(original))).toEqual(original);
    }),
  );
});

test.each([
  [23, '17'],
  [24, '1818'],
  [256, '190100'],
  [65_536, '1a00010000'],
  ['é', '62c3a9'],
  [['a', [1]], '8261618101'],
])('%j is written as RFC 8949 says', (original, hex) => {
  expect(encodeCbor(original).toString('hex')).toBe(hex);
});

test('what the search index does not use is refused, not guessed at', () => {
  expect(() => decodeCbor(Buffer.from('a0', 'hex'))).toThrow('kind 5');
});
