import { expect, test } from 'vitest';
import { makeNeighbourFinder, type LyingRegion } from '../../../src/domain/derived/neighbours.ts';

function makeLying(id: string, provinces: LyingRegion['data']['provinces'], lat?: number): LyingRegion {
  return { id, data: { provinces, mainTown: lat === undefined ? undefined : { name: id, lat, lon: 5 } } };
}
const idsAround = (region: LyingRegion, all: readonly LyingRegion[]) => {
  const { shown, isCut } = makeNeighbourFinder(all)(region);
  return { ids: shown.map(({ id }) => id), isCut };
};

test('the neighbours of a region are the others in its provinces, each once and in the order of the list', () => {
  const own = makeLying('own', ['Utrecht', 'Gelderland'], 52);
  const all = [
    makeLying('both', ['Gelderland', 'Utrecht']),
    makeLying('far', ['Gelderland'], 53),
    makeLying('elsewhere', ['Drenthe'], 52),
    own,
    makeLying('near', ['Utrecht'], 52.1),
  ];
  expect(idsAround(own, all)).toEqual({ ids: ['both', 'far', 'near'], isCut: false });
});

test('of many only the nearest are named, and those that lie nobody knows where come last', () => {
  const own = makeLying('own', ['Utrecht'], 52);
  const many = Array.from({ length: 30 }, (_, index) => makeLying(`${index}`, ['Utrecht'], 53 - index / 100));
  const { ids, isCut } = idsAround(own, [makeLying('unknown', ['Utrecht']), ...many, own]);
  expect(ids).toEqual(Array.from({ length: 24 }, (_, index) => `${index + 6}`));
  expect(isCut).toBe(true);
});
