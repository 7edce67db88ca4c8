import { expect, test } from 'vitest';
import { nameStores, nameTourStore, readTourStore } from '../../../src/domain/offline/stores.ts';

test('two sites on one server keep their copies apart', () => {
  const [one, other] = [nameStores('/'), nameStores('/map/')];
  expect(Object.values<string>({ ...other }).filter((name) => name.startsWith(one.all))).toEqual([]);
});

test('the name of a store tells which tour it holds, and in which version', () => {
  const names = nameStores('/map/');
  expect(readTourStore(names, nameTourStore(names, 'pie', 'abc'))).toEqual({ lab: 'pie', version: 'abc' });
  expect(readTourStore(names, names.pages)).toBeUndefined();
});
