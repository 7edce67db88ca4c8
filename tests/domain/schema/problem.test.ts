import { expect, test } from 'vitest';
import { compareProblems, formatProblem, type Problem } from '../../../src/domain/schema/problem.ts';

const problem: Problem = {
  file: 'content/interviews/lenie-van-lieverloo.mdx',
  line: 4,
  field: 'regions.0',
  message: '“gorinchem-altna” is geen bekende regio.',
  fix: 'Bedoelde u “gorinchem-altena”?',
};

test('a problem says where, what and how to mend it', () => {
  expect(formatProblem(problem)).toBe(
    'content/interviews/lenie-van-lieverloo.mdx:4  regions.0\n' +
      '  “gorinchem-altna” is geen bekende regio.\n' +
      '  → Bedoelde u “gorinchem-altena”?',
  );
});

test('a problem of a whole file has no line and no field', () => {
  const { file, message, fix } = problem;
  expect(formatProblem({ file, message, fix }).split('\n')[0]).toBe('content/interviews/lenie-van-lieverloo.mdx');
});

test('problems are told in the order in which an author meets them', () => {
  const at = (file: string, line?: number, field?: string): Problem => ({ file, line, field, message: 'm', fix: 'f' });
  const sorted = [at('b', 1), at('a', 10), at('a', 2, 'y'), at('a', 2, 'x'), at('a')].toSorted(compareProblems);
  expect(sorted.map(({ file, line, field }) => [file, line, field])).toEqual([
    ['a', undefined, undefined],
    ['a', 2, 'x'],
    ['a', 2, 'y'],
    ['a', 10, undefined],
    ['b', 1, undefined],
  ]);
});
