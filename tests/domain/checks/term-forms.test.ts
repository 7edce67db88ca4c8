import { expect, test } from 'vitest';
import { checkTermForms } from '../../../src/domain/checks/term-forms.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeTerms } from '../../builders.ts';

test('a word belongs to one term, whatever its capitals', () => {
  const terms = makeTerms(
    { id: 'lob', term: 'lob', forms: ['Loopbaan'] },
    { id: 'loopbaan', term: 'loopbaan', forms: ['loopbanen', 'Loopbaan'] },
  );
  expect(checkTermForms(makeContent(terms)).map(formatProblem)).toEqual([
    'content/terms.yaml:10  term\n' +
      '  “loopbaan” staat al bij het begrip “lob”.\n' +
      '  → Laat het woord bij één van de twee staan.',
    'content/terms.yaml:13  forms.1\n' +
      '  “Loopbaan” staat al bij het begrip “lob”.\n' +
      '  → Laat het woord bij één van de twee staan.',
  ]);
});

test('a term may name a form of its own twice', () => {
  expect(checkTermForms(makeContent(makeTerms({ id: 'lob', term: 'lob', forms: ['Lob', 'LOB'] })))).toEqual([]);
});
