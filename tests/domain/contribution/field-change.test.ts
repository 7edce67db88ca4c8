import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesBetween,
  findPath,
  isSame,
  meetChange,
  valueAt,
  withValue,
  type FieldChange,
} from '../../../src/domain/contribution/field-change.ts';

describe('the changes between two records', () => {
  test('name each field by itself, with what stood there', () => {
    expect(changesBetween({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 4 }, e: 5 })).toEqual([
      { at: ['b', 'c'], was: 2, now: 4 },
      { at: ['b', 'd'], was: 3 },
      { at: ['e'], now: 5 },
    ]);
  });

  test('name what is new in a list, and the way to an item by its name', () => {
    expect(changesBetween({ list: [{ id: 'x', n: 1 }, 'y'] }, { list: [{ id: 'x', n: 2 }, 'y', 'z'] })).toEqual([
      { at: ['list', { id: 'x' }, 'n'], was: 1, now: 2 },
      { at: ['list'], add: ['z'] },
    ]);
    expect(changesBetween({}, { list: ['z'] })).toEqual([{ at: ['list'], add: ['z'] }]);
  });

  test('find an item without a name by what stays of it, or change it as a whole', () => {
    const [x, y] = [
      { text: 'x', by: 'ouder', date: 2021 },
      { text: 'y', by: 'ouder', date: 2021 },
    ];
    expect(changesBetween({ list: [x, y] }, { list: [x, { ...y, date: 2022, by: 'docent' }] })).toEqual([
      { at: ['list', { text: 'y' }, 'by'], was: 'ouder', now: 'docent' },
      { at: ['list', { text: 'y' }, 'date'], was: 2021, now: 2022 },
    ]);
    expect(changesBetween({ list: [x, y] }, { list: [x, { ...y, text: 'z' }] })).toEqual([
      { at: ['list', y], was: y, now: { ...y, text: 'z' } },
    ]);
  });

  test('change a list as a whole where an item went, or two can not be told apart', () => {
    expect(changesBetween({ list: [1, 2] }, { list: [1] })).toEqual([{ at: ['list'], was: [1, 2], now: [1] }]);
    expect(changesBetween({ list: [1, 1] }, { list: [1, 1, 2] })).toEqual([
      { at: ['list'], was: [1, 1], now: [1, 1, 2] },
    ]);
  });
});

describe('a change meets the record of now', () => {
  const record = { a: 1, list: [{ id: 'x', n: 1 }, { id: 'y' }], empty: null, year: '2021' };
  const kindOf = (change: FieldChange) => meetChange(record, change);

  test.each<[string, FieldChange]>([
    ['a value that stands there still', { at: ['a'], was: 1, now: 2 }],
    ['a field that is not there yet', { at: ['b'], now: 2 }],
    ['a field that stands empty', { at: ['empty'], now: 2 }],
    ['a field of an item', { at: ['list', { id: 'x' }, 'n'], was: 1, now: 2 }],
    ['a year, which is text to one reader and a number to another', { at: ['year'], was: 2021, now: 2022 }],
  ])('it can be done: %s', (_, change) => {
    expect(kindOf(change)).toMatchObject({ kind: 'ready', add: undefined });
  });

  test('items that are there already are not added twice', () => {
    expect(kindOf({ at: ['list'], add: [{ id: 'y' }, { id: 'z' }] })).toEqual({
      kind: 'ready',
      path: ['list'],
      add: [{ id: 'z' }],
    });
  });

  test.each<[string, FieldChange]>([
    ['the same value', { at: ['a'], was: 0, now: 1 }],
    ['a field that is gone', { at: ['b'], was: 2 }],
    ['an item that became so', { at: ['list', { id: 'q' }], was: { id: 'q' }, now: { id: 'y' } }],
    ['all items', { at: ['list'], add: [{ id: 'y' }] }],
  ])('it was done already: %s', (_, change) => {
    expect(kindOf(change)).toEqual({ kind: 'already' });
  });

  test.each<[string, FieldChange, unknown]>([
    ['another value', { at: ['a'], was: 0, now: 2 }, 1],
    ['a value where there was none', { at: ['a'], now: 2 }, 1],
    ['an item that is gone', { at: ['list', { id: 'q' }, 'n'], was: 1, now: 2 }, undefined],
    ['a group that is gone', { at: ['b', 'c'], now: 2 }, undefined],
    ['no list', { at: ['a'], add: [1] }, 1],
    ['a name that every object has', { at: ['__proto__', 'x'], now: 1 }, undefined],
  ])('it clashes: %s', (_, change, present) => {
    expect(kindOf(change)).toEqual({ kind: 'clash', present });
  });
});

test('a way leads nowhere when it fits two items, or crosses what is no group', () => {
  expect(findPath({ list: [{ x: 1 }, { x: 1 }] }, ['list', { x: 1 }])).toBeUndefined();
  expect(findPath({ list: [1] }, ['list', 'a'])).toBeUndefined();
  expect(findPath({ a: 1 }, ['a', 'b'])).toBeUndefined();
  expect(valueAt({ a: 1 }, ['toString'])).toBeUndefined();
});

test('a value goes with its field, an item with its place, and the last item with its list', () => {
  expect(withValue({ a: { b: 1 } }, ['a', 'b'], undefined)).toEqual({ a: {} });
  expect(withValue({ a: [1, 2] }, ['a', 0], undefined)).toEqual({ a: [2] });
  expect(withValue({ a: [1], b: 2 }, ['a', 0], undefined)).toEqual({ b: 2 });
  expect(withValue({ a: 1 }, ['b', 'c'], 2)).toEqual({ a: 1, b: { c: 2 } });
});

const scalar = fc.oneof(fc.constantFrom('een', 'twee', '2021', ''), fc.integer({ min: 0, max: 3 }), fc.boolean());
const { record: anyRecord } = fc.letrec((tie) => ({
  record: fc.dictionary(fc.constantFrom('a', 'b', 'id', 'line'), tie('value'), { maxKeys: 4 }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    tie('record'),
    // What stands twice in a list is added once.
    fc.uniqueArray(fc.oneof(scalar, tie('record')), { maxLength: 4, comparator: isSame }),
  ),
}));

test('changes, done one after another, make the one record of the other, and are done then', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (before, after) => {
      const changes = changesBetween(before, after);
      let record: unknown = before;
      for (const change of changes) {
        const met = meetChange(record, change);
        // Two items may come to look alike on the way; then nothing is done.
        fc.pre(met.kind === 'ready');
        const known = (valueAt(record, met.path) ?? []) as unknown[];
        record = withValue(record, met.path, met.add === undefined ? change.now : [...known, ...met.add]);
      }
      expect(isSame(record, after)).toBe(true);
    }),
    { numRuns: 1000, seed: 20261123 },
  );
});
