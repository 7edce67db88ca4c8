import { expect, test } from 'vitest';
import { listPlaces, municipalitiesInWords, placeNotes } from '../../../src/domain/derived/region-places.ts';
import { regionSchema } from '../../../src/domain/kinds/region.ts';

function makeRegion(schools: readonly object[], municipalities: readonly object[]) {
  const { schools: read, municipalities: ties } = regionSchema.shape;
  return { schools: read.parse(schools), municipalities: ties.parse(municipalities) };
}

const altena = { name: 'Altena', tie: 'named', source: 'naam', places: ['Woudrichem', 'Andel'], placesSource: 'cbs' };
const vijfheerenlanden = {
  ...altena,
  name: 'Vijfheerenlanden',
  tie: 'school',
  source: 'partners',
  places: ['Leerdam', 'Meerkerk'],
};
const goal = makeRegion(
  [
    { name: 'De Joost', town: 'Leerdam' },
    { name: 'Prinsentuin', town: 'Andel' },
  ],
  [altena, vijfheerenlanden],
);

test('a place in a municipality that a source names belongs to the region', () => {
  expect(placeNotes(goal)[0]).toEqual({
    names: ['Altena', 'Woudrichem', 'Andel'],
    note: 'De gemeente Altena hoort volgens een bron bij deze regio.',
  });
});

test('a place in a municipality with only a school of the region is told as no more than that', () => {
  expect(placeNotes(goal)[1]?.note).toBe(
    'In de gemeente Vijfheerenlanden staat een school van deze regio (in Leerdam). Of de hele gemeente meedoet, zegt geen bron.',
  );
  expect(municipalitiesInWords(goal.municipalities)).toBe('Altena, Vijfheerenlanden (er staat een school)');
});

test('the list of places names each once, with every region and why', () => {
  const other = makeRegion([{ name: 'Een school', town: 'Leerdam' }], []);
  const places = listPlaces([
    { ...goal, link: 'goal' },
    { ...other, link: 'other' },
  ]);
  expect(places.map(({ name }) => name)).toEqual([
    'Altena',
    'Andel',
    'Leerdam',
    'Meerkerk',
    'Vijfheerenlanden',
    'Woudrichem',
  ]);
  expect(places.find(({ name }) => name === 'Leerdam')?.regions).toEqual([
    { link: 'goal', why: 'school in deze plaats' },
    { link: 'other', why: 'school in deze plaats' },
  ]);
  expect(places.find(({ name }) => name === 'Meerkerk')?.regions).toEqual([
    { link: 'goal', why: 'gemeente Vijfheerenlanden, waar een school van deze regio staat' },
  ]);
});
