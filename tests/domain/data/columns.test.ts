import { expect, test } from 'vitest';
import { columnsOf, valueOf } from '../../../src/domain/data/columns.ts';
import { FULL, SAMPLE } from './sample-set.ts';

test('columns tell what stands in them, also where it may be unknown', () => {
  const told = columnsOf(SAMPLE).map(({ name, kind, isList, mayBeUnknown, unit }) => [
    [name, kind, unit].join(' ').trim(),
    isList ? 'list' : 'one',
    mayBeUnknown ? 'or null' : 'always',
  ]);
  expect(told).toEqual([
    ['id text', 'one', 'always'],
    ['naam text', 'one', 'always'],
    ['datum date', 'one', 'or null'],
    ['breedte number graden', 'one', 'or null'],
    ['aantal whole stuks', 'one', 'or null'],
    ['nieuw yes-no', 'one', 'or null'],
    ['stand choice', 'one', 'or null'],
    ['woorden text', 'list', 'always'],
    ['onderdelen text', 'list', 'always'],
    ['onderdelen_prijs whole euro', 'list', 'or null'],
  ]);
});

test('the fields of things in a list are columns of their own, line by line', () => {
  const values = columnsOf(SAMPLE).map((column) => valueOf(FULL, column));
  expect(values.slice(-3)).toEqual([
    ['hout', 'groot'],
    ['poot', 'blad'],
    [4, null],
  ]);
});
