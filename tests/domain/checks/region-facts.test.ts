import { expect, test } from 'vitest';
import { checkRegionFacts } from '../../../src/domain/checks/region-facts.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeRegion, wordsOf } from '../../builders.ts';

const check = (fields: Parameters<typeof makeRegion>[1]) => checkRegionFacts(makeContent([makeRegion('een', fields)]));

test('what comes from general knowledge is on the page', () => {
  expect(check({ approximate: ['provinces', 'period'] }).map(formatProblem)).toEqual([
    'content/regions/een.mdx:13  approximate.1\n' +
      '  Periode (period) zou uit algemene kennis komen, maar staat niet op deze pagina.\n' +
      '  → Vul period in, of haal het hier weg.',
  ]);
});

test('a list without anything in it is not on the page', () => {
  expect(check({ approximate: ['lines'], lines: [] })).toHaveLength(1);
});

test('the source of a lead school tells of a lead school', () => {
  expect(wordsOf(check({ leadSchoolSource: 'krant' }))).toEqual([
    'Hier staat de bron van de penvoerder, maar de penvoerder ontbreekt. → Vul leadSchool in, of haal leadSchoolSource weg.',
  ]);
  expect(check({ leadSchool: 'Een school', leadSchoolSource: 'krant' })).toEqual([]);
});

test('a municipality stands there once, and says which source names its villages', () => {
  const altena = { name: 'Altena', tie: 'named', source: 'krant' };
  const places = { places: ['Woudrichem'], placesSource: 'krant' };
  expect(check({ municipalities: [altena, { ...altena, name: 'Gorinchem', ...places }] })).toEqual([]);
  expect(wordsOf(check({ municipalities: [altena, { ...altena, ...places }] }))).toEqual([
    'De gemeente Altena staat hier twee keer. → Haal een van de twee weg.',
  ]);
  expect(wordsOf(check({ municipalities: [{ ...altena, places: ['Woudrichem'] }] }))).toEqual([
    'Hier staan plaatsen in Altena, maar de bron daarvan ontbreekt. → Vul placesSource in, of haal places weg.',
  ]);
  expect(wordsOf(check({ municipalities: [{ ...altena, placesSource: 'krant' }] }))).toEqual([
    'Hier staat de bron van de plaatsen in Altena, maar de plaatsen ontbreken. → Vul places in, of haal placesSource weg.',
  ]);
});
