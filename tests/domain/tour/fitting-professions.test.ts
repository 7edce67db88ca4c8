import { expect, test } from 'vitest';
import { findFitting } from '../../../src/domain/tour/fitting-professions.ts';

const lasser = { id: 'lasser', points: ['lascabine', 'gordijn'] };
const verspaner = { id: 'verspaner', points: ['draaibank', 'frees'] };
const tekenaar = { id: 'tekenaar', points: ['laptop'] };
const ALL = [lasser, verspaner, tekenaar];

test('a profession fits that has something of what was kept, in whatever scene', () => {
  expect(findFitting(ALL, ['hal/frees', 'zaal/frees'])).toEqual([verspaner]);
});

test('the most of it comes first, and else the order of the tour', () => {
  expect(findFitting(ALL, ['hal/laptop', 'hal/lascabine'])).toEqual([lasser, tekenaar]);
  expect(findFitting(ALL, ['hal/laptop', 'hal/draaibank', 'hal/frees'])).toEqual([verspaner, tekenaar]);
});

test('a profession that was kept itself is always there', () => {
  expect(findFitting(ALL, ['tekenaar'])).toEqual([tekenaar]);
});

test('nothing kept, or something that the tour no longer has, fits nothing', () => {
  expect(findFitting(ALL, [])).toEqual([]);
  expect(findFitting(ALL, ['hal/weg', 'oud-beroep'])).toEqual([]);
});
