import { expect, test } from 'vitest';
import { checkFileNames } from '../../../src/domain/checks/file-names.ts';
import { makeContent, makeLab, makeRegion, makeTerms, wordsOf } from '../../builders.ts';

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

test('a region can not have the name of a page of the site itself', () => {
  expect(wordsOf(checkFileNames(makeContent([makeRegion('op-provincie')])))).toEqual([
    '“op-provincie” is een woord dat de site zelf al gebruikt. → Kies een andere naam.',
  ]);
  expect(checkFileNames(makeContent([makeLab('op-provincie')]))).toEqual([]);
});
