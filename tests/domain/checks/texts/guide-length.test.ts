import { expect, test } from 'vitest';
import { checkGuideLength } from '../../../../src/domain/checks/texts/guide-length.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeText } from '../../../builders.ts';

test('a guide of more than 900 words is told how long it is', () => {
  const guide = (words: number) => makeContent([makeGuide('lang', {}, 'woord '.repeat(words))]);
  expect(checkGuideLength(guide(900))).toEqual([]);
  expect(checkGuideLength(guide(901)).map(formatProblem)).toEqual([
    'content/guides/lang.mdx\n' +
      '  Dit artikel telt 901 woorden; hoogstens 900 mag.\n' +
      '  → Schrap wat een lezer niet nodig heeft, of maak er twee artikelen van.',
  ]);
});

test('only guides have a longest length', () => {
  expect(checkGuideLength(makeText('woord '.repeat(901)))).toEqual([]);
});
