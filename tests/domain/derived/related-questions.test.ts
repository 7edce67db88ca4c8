import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRelatedFinder, type NamingQuestion } from '../../../src/domain/derived/related-questions.ts';

const makeQuestion = (id: string, ...related: readonly string[]) => ({
  id,
  data: { related: related.map((name) => ({ id: name })) },
});

test('a question is related to those that it names and to those that name it', () => {
  const own = makeQuestion('own', 'named');
  const all = [makeQuestion('naming', 'own'), makeQuestion('named'), makeQuestion('other', 'named'), own];
  expect(makeRelatedFinder(all)(own).map(({ id }) => id)).toEqual(['naming', 'named']);
});

test('they are those that comparing each with each gives', () => {
  const names = ({ data }: NamingQuestion, other: NamingQuestion) => data.related.some(({ id }) => id === other.id);
  const id = fc.integer({ min: 0, max: 12 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.array(id, { maxLength: 4 }), { maxLength: 12 }), (made) => {
      const all = made.map((related, index) => makeQuestion(String(index), ...related));
      const find = makeRelatedFinder(all);
      for (const own of all) {
        expect(find(own)).toEqual(
          all.filter((other) => other.id !== own.id && (names(own, other) || names(other, own))),
        );
      }
    }),
  );
});
