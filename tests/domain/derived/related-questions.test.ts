import { expect, test } from 'vitest';
import { findRelatedQuestions } from '../../../src/domain/derived/related-questions.ts';

const makeQuestion = (id: string, ...related: readonly string[]) => ({
  id,
  data: { related: related.map((name) => ({ id: name })) },
});

test('a question is related to those that it names and to those that name it', () => {
  const own = makeQuestion('own', 'named');
  const all = [makeQuestion('naming', 'own'), makeQuestion('named'), makeQuestion('other', 'named'), own];
  expect(findRelatedQuestions(own, all).map(({ id }) => id)).toEqual(['naming', 'named']);
});
