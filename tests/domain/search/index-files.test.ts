import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPosting, packSpelling, unpackPostings, unpackSpelling } from '../../../src/domain/search/index-files.ts';

test('a posting comes out as it went in, but for its rounding', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), share, share)), (list) => {
      const postings = unpackPostings(list.flatMap(([step, weight, title]) => [step, packPosting(weight, title)]));
      let document = 0;
      for (const [index, [step, weight, title]] of list.entries()) {
        document += step;
        expect(postings[index]?.document).toBe(document);
        expect(postings[index]?.weight).toBeCloseTo(Math.max(weight, 1 / 63), 1);
        expect(Math.abs((postings[index]?.titleShare ?? 0) - title)).toBeLessThan(0.08);
      }
    }),
  );
});

test('words come out of the spelling as they went in', () => {
  const word = fc.stringMatching(/^[a-zé&]{1,45}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.nat(10), (words, power) => {
      const spelled = words.map((one) => ({ word: one, count: 2 ** power }));
      const sorted = spelled.toSorted((a, b) => (a.word < b.word ? -1 : 1));
      expect(unpackSpelling(packSpelling(spelled))).toEqual(sorted);
    }),
  );
});
