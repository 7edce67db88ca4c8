import { expect, test } from 'vitest';
import { checkReferences } from '../../../../src/domain/checks/links/references.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import {
  makeContent,
  makeInterview,
  makeLab,
  makeProgrammeLine,
  makeRegion,
  makeSupporter,
  makeTerms,
  wordsOf,
} from '../../../builders.ts';

test('a reference to a page that exists is fine, with spaces around it too', () => {
  const interview = makeInterview('een', { person: ' lenie ', regions: ['gorinchem-altena'] });
  expect(checkReferences(makeContent([interview, makeSupporter('lenie'), makeRegion('gorinchem-altena')]))).toEqual([]);
});

test('a misspelt reference is told with its place and with what was meant', () => {
  const interview = makeInterview('een', { regions: ['gorinchem-altna'] });
  const content = makeContent([interview, makeSupporter('lenie'), makeRegion('gorinchem-altena')]);
  expect(checkReferences(content).map(formatProblem)).toEqual([
    'content/interviews/een.mdx:15  regions.0\n' +
      '  “gorinchem-altna” is geen bekende regio.\n' +
      '  → Bedoelde u “gorinchem-altena”?',
  ]);
});

test('a reference to something else lists what there is', () => {
  const line = { id: 'a', title: 'A', programmeLine: 'iets-anders' };
  const content = makeContent([
    makeRegion('een', { lines: [line] }),
    makeProgrammeLine('docenten'),
    makeProgrammeLine('basis'),
  ]);
  expect(wordsOf(checkReferences(content))).toEqual([
    '“iets-anders” is geen bekende programmalijn. → Kies een van: basis, docenten.',
  ]);
});

test('where there is nothing to refer to, the page has to be made first', () => {
  expect(wordsOf(checkReferences(makeContent([makeLab('een', { region: 'twente' })])))).toEqual([
    '“twente” is geen bekende regio. → Haal de verwijzing weg, of maak eerst die pagina.',
  ]);
});

test('a term may only point at another term', () => {
  const terms = makeTerms({ id: 'lob', term: 'lob', seeAlso: ['profiel', 'lop'] }, { id: 'profiel', term: 'profiel' });
  expect(wordsOf(checkReferences(makeContent(terms)))).toEqual(['“lop” is geen bekend begrip. → Bedoelde u “lob”?']);
});

test('where not all names could be read, nothing is said to be missing', () => {
  const terms = makeTerms({ id: 'lob', term: 'lob', seeAlso: ['profiel'] });
  expect(checkReferences(makeContent(terms, { incomplete: new Set(['terms']) }))).toEqual([]);
});
