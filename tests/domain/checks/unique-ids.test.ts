import { expect, test } from 'vitest';
import { checkUniqueIds } from '../../../src/domain/checks/unique-ids.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeLab, makeRegion, makeTerms, SOURCE, wordsOf } from '../../builders.ts';

test('two terms can not have the same id', () => {
  const terms = makeTerms({ id: 'lob', term: 'lob' }, { id: 'lob', term: 'loopbaan' });
  expect(checkUniqueIds(makeContent(terms)).map(formatProblem)).toEqual([
    'content/terms.yaml:7  id\n' +
      '  Er is al een begrip met de naam “lob”.\n' +
      '  → Geef een van de twee een andere naam, of voeg ze samen.',
  ]);
});

test('two sources of a page can not have the same id', () => {
  const region = makeRegion('een', { sources: [SOURCE, { ...SOURCE, title: 'Nog een stuk' }] });
  expect(wordsOf(checkUniqueIds(makeContent([region])))).toEqual([
    '“krant” komt twee keer voor als id in sources. → Geef een van de twee een andere id, en pas aan wat ernaar verwijst.',
  ]);
});

test('a source and a line may have the same id, and two pages too', () => {
  const lines = [{ id: 'krant', title: 'K', programmeLine: 'docenten' }];
  expect(checkUniqueIds(makeContent([makeRegion('een', { lines }), makeLab('een')]))).toEqual([]);
});
