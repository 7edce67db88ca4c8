import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataSetAddress, FILES } from '../../../src/domain/addresses.ts';
import { columnsOf } from '../../../src/domain/data/columns.ts';
import type { DataSet } from '../../../src/domain/data/data-set.ts';
import { DATA_SETS } from '../../../src/domain/data/data-sets.ts';
import { SHAPE_CHANGES } from '../../../src/domain/data/shape-changes.ts';

/** What rows looked like in every version that was ever published. Nothing in it changes; a new version comes under it. */
const published = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync('tests/domain/data/shapes.json', 'utf8')));

test('a set that looks different than its version did has a new version', () => {
  const shapes = DATA_SETS.map((set) => [`${set.name} ${set.version}`, shapeOf(set)] as const);
  expect(shapes.map(([version]) => [version, published[version]])).toEqual(shapes);
});

test('every version is told of in the list of changes, once', () => {
  const told = (name: string, version: string) =>
    SHAPE_CHANGES.filter((change) => change.version === version && (change.sets ?? [name]).includes(name)).length;
  const versions = Object.keys(published).map((key) => key.split(' ') as [string, string]);
  expect(versions.filter(([name, version]) => told(name, version) !== 1)).toEqual([]);
  const names = new Set(DATA_SETS.map(({ name }) => name));
  expect(SHAPE_CHANGES.flatMap(({ sets = [] }) => sets).filter((name) => !names.has(name))).toEqual([]);
  const dates = SHAPE_CHANGES.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
});

test('each set has a name, a title and an address of its own', () => {
  const addresses = DATA_SETS.map(({ name }) => dataSetAddress(name));
  expect(new Set([...addresses, FILES.catalogue]).size).toBe(DATA_SETS.length + 1);
  expect(new Set(DATA_SETS.map(({ title }) => title)).size).toBe(DATA_SETS.length);
});

test('every field has a column with a name of its own and a description, and a number has its unit', () => {
  for (const set of DATA_SETS) {
    const columns = columnsOf(set);
    const names = columns.map(({ name }) => name);
    expect(names.filter((name, index) => !/^[a-z]+(?:_[a-z]+)*$/.test(name) || names.indexOf(name) !== index)).toEqual(
      [],
    );
    expect(columns.filter(({ description }) => !/^[A-Z].+[.?]$/s.test(description)).map(({ name }) => name)).toEqual(
      [],
    );
    const counted = columns.filter(({ kind, unit }) => (kind === 'whole' || kind === 'number') && unit === undefined);
    expect(counted.map(({ name }) => name).filter((name) => !PLACES.includes(name))).toEqual([]);
  }
});

/** Numbers that count nothing: the place of something among others. */
const PLACES = ['volgorde', 'hoeveelste', 'reeks_nummer'];

function shapeOf(set: DataSet): Record<string, string> {
  return Object.fromEntries(
    columnsOf(set).map(({ path, name, kind, words, isList, mayBeUnknown }) => [
      path.join('.'),
      [name, kind, ...(isList ? ['list'] : []), ...(mayBeUnknown ? ['or null'] : []), ...words.keys()].join(' '),
    ]),
  );
}
