import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSimilarFinder, type ComparedPractice } from '../../../src/domain/derived/similar-practices.ts';

function makePractice(
  id: string,
  kind: ComparedPractice['data']['kind'],
  lines: readonly string[],
  profiles: ComparedPractice['data']['profiles'] = ['PIE'],
): ComparedPractice {
  return { id, data: { kind, profiles, programmeLines: lines.map((line) => ({ id: line })) } };
}

test('those that share most come first, and one shared tag is too little', () => {
  const own = makePractice('own', 'elective', ['a', 'b']);
  const all = [
    own,
    makePractice('one-tag', 'company', []),
    makePractice('line', 'company', ['a']),
    makePractice('lines', 'company', ['a', 'b']),
    makePractice('kind', 'elective', ['a', 'b']),
    makePractice('kind-only', 'elective', []),
  ];
  expect(makeSimilarFinder(all)(own).map(({ id }) => id)).toEqual(['kind', 'lines', 'kind-only']);
});

/** The rule as it reads, each compared with each. */
function findPlainly(practice: ComparedPractice, all: readonly ComparedPractice[]): ComparedPractice[] {
  const tagsOf = ({ data }: ComparedPractice) => [...data.programmeLines.map(({ id }) => id), ...data.profiles];
  const own = new Set<string>(tagsOf(practice));
  return all
    .filter(({ id }) => id !== practice.id)
    .map((other) => ({
      other,
      shared: tagsOf(other).filter((tag) => own.has(tag)).length + (other.data.kind === practice.data.kind ? 2 : 0),
    }))
    .filter(({ shared }) => shared > 1)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ other }) => other);
}

test('they are those that comparing each with each gives', () => {
  const tags = {
    kind: fc.constantFrom<ComparedPractice['data']['kind'][]>('elective', 'company', 'career'),
    lines: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    profiles: fc.uniqueArray(fc.constantFrom<('PIE' | 'BWI' | 'Groen')[]>('PIE', 'BWI', 'Groen')),
  };
  fc.assert(
    fc.property(fc.array(fc.record(tags), { maxLength: 40 }), (made) => {
      const all = made.map(({ kind, lines, profiles }, index) => makePractice(`${index}`, kind, lines, profiles));
      const find = makeSimilarFinder(all);
      for (const practice of all) expect(find(practice)).toEqual(findPlainly(practice, all));
    }),
  );
});
