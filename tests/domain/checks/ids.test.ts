import { expect, test } from 'vitest';
import { checkFileNames } from '../../../src/domain/checks/file-names.ts';
import { checkTermForms } from '../../../src/domain/checks/term-forms.ts';
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

test.each([
  [
    'content/regions/Gorinchem Altena.mdx',
    'gorinchem-altena',
    'Deze bestandsnaam past niet: “Gorinchem Altena.mdx”. → Noem het bestand “gorinchem-altena.mdx”.',
  ],
  ['content/regions/twente.md', 'twente', 'Deze bestandsnaam past niet: “twente.md”. → Noem het bestand “twente.mdx”.'],
  [
    'content/regions/???.mdx',
    '',
    'Deze bestandsnaam past niet: “???.mdx”. → Noem het bestand “naam-van-de-pagina.mdx”.',
  ],
])('%s has a better name', (file, id, expected) => {
  expect(wordsOf(checkFileNames(makeContent([{ ...makeRegion('een'), file, id }])))).toEqual([expected]);
});

test('the folder of a lab has a name for an address, and its file one for the site', () => {
  const lab = { ...makeLab('een'), file: 'content/labs/Mijn Lab/Lab.mdx', id: 'mijn-lab' };
  expect(wordsOf(checkFileNames(makeContent([lab])))).toEqual([
    'De naam van deze map past niet: “Mijn Lab”. → Noem de map “mijn-lab”.',
    'Deze bestandsnaam past niet: “Lab.mdx”. → Noem het bestand “lab.mdx”.',
  ]);
});

test('good names are fine, and a list is judged once', () => {
  const terms = makeTerms({ id: 'a', term: 'a' }, { id: 'b', term: 'b' });
  expect(checkFileNames(makeContent([makeRegion('gorinchem-altena'), makeLab('een'), ...terms]))).toEqual([]);
  const misnamed = terms.map((term) => ({ ...term, file: 'content/terms.yml' }));
  expect(wordsOf(checkFileNames(makeContent(misnamed)))).toEqual([
    'Deze bestandsnaam past niet: “terms.yml”. → Noem het bestand “terms.yaml”.',
  ]);
});

test('a file with a name of hundreds of signs is refused', () => {
  const region = { ...makeRegion('een'), id: 'a'.repeat(240) };
  expect(wordsOf(checkFileNames(makeContent([region])))).toEqual([
    'Deze naam is te lang: 240 tekens; hoogstens 100 mag. → Kies een kortere naam.',
  ]);
});
