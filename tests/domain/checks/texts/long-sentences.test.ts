import { expect, test } from 'vitest';
import { hintLongSentences } from '../../../../src/domain/checks/texts/long-sentences.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeLab } from '../../../builders.ts';

const wordsOf = (count: number) => `${'woord '.repeat(count - 1)}woord.`;

test('a sentence of more than 25 words on a page for pupils is told with its length', () => {
  const lab = makeLab('een', {}, `${wordsOf(25)}\n${wordsOf(26)}\n`);
  expect(hintLongSentences(makeContent([lab])).map(formatProblem)).toEqual([
    'content/labs/een/lab.mdx:13\n' +
      `  Deze zin telt 26 woorden: “${'woord '.repeat(10).trim()}…”\n` +
      '  → Maak er twee zinnen van. Ouders en leerlingen lezen zinnen van hoogstens 25 woorden het makkelijkst.',
  ]);
});

test('an article for schools may take more words', () => {
  expect(hintLongSentences(makeContent([makeGuide('een', {}, wordsOf(40))]))).toEqual([]);
});
