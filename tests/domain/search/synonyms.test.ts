import { expect, test } from 'vitest';
import { termSchema } from '../../../src/domain/kinds/term.ts';
import { synonymGroups } from '../../../src/domain/search/synonyms.ts';

function makeTerm(fields: object) {
  return termSchema.parse({ meaning: 'Iets.', theme: 'plan', ...fields });
}

test('a group has all words of a term, phrases among them, the term itself first and each word once', () => {
  const pie = makeTerm({
    id: 'pie',
    term: 'PIE',
    full: 'Produceren, Installeren en Energie',
    forms: ['Produceren, Installeren en Energie', 'pie'],
    alsoCalled: ['metaal en elektro'],
  });
  expect(synonymGroups([pie])).toEqual([
    { term: 'pie', phrases: ['PIE', 'Produceren, Installeren en Energie', 'metaal en elektro'] },
  ]);
});

test('a word without another has no group, and groups keep the order of the terms', () => {
  const terms = [
    makeTerm({ id: 'werving', term: 'werving', alsoCalled: ['promotie'] }),
    makeTerm({ id: 'domotica', term: 'domotica' }),
    makeTerm({ id: 'docent', term: 'docent', alsoCalled: ['leraar', 'juf'] }),
  ];
  expect(synonymGroups(terms).map(({ term, phrases }) => [term, ...phrases])).toEqual([
    ['werving', 'werving', 'promotie'],
    ['docent', 'docent', 'leraar', 'juf'],
  ]);
});
