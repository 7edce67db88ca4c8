import { expect, test } from 'vitest';
import { findSimilarPractices, type ComparedPractice } from '../../../src/domain/derived/similar-practices.ts';

function makePractice(
  id: string,
  kind: ComparedPractice['data']['kind'],
  ...lines: readonly string[]
): ComparedPractice {
  return { id, data: { kind, profiles: ['PIE'], programmeLines: lines.map((line) => ({ id: line })) } };
}

test('those that share most come first, and one shared tag is too little', () => {
  const own = makePractice('own', 'elective', 'a', 'b');
  const all = [
    own,
    makePractice('one-tag', 'company'),
    makePractice('line', 'company', 'a'),
    makePractice('lines', 'company', 'a', 'b'),
    makePractice('kind', 'elective', 'a', 'b'),
    makePractice('kind-only', 'elective'),
  ];
  expect(findSimilarPractices(own, all).map(({ id }) => id)).toEqual(['kind', 'lines', 'kind-only']);
});
