import { expect, test } from 'vitest';
import { getWarmth, showsSide } from '../../../src/domain/tour/treasure-seeking.ts';

test('it gets warmer towards the treasure', () => {
  expect([180, 100, 99, 60, 59, 35, 34, 15, 14, 0].map(getWarmth)).toEqual([
    'ijskoud',
    'ijskoud',
    'koud',
    'koud',
    'lauw',
    'lauw',
    'warm',
    'warm',
    'heet',
    'heet',
  ]);
});

test('what lies in the room after shows left of the line, and everywhere without a line', () => {
  expect(showsSide({}, 0.9, undefined)).toBe(true);
  expect(showsSide({}, 0.4, 0.5)).toBe(true);
  expect(showsSide({}, 0.6, 0.5)).toBe(false);
  expect(showsSide({}, 0.6, 0)).toBe(false);
});

test('what lies in the room before shows right of the line only', () => {
  expect(showsSide({ in: 'before' }, 0.9, undefined)).toBe(false);
  expect(showsSide({ in: 'before' }, 0.4, 0.5)).toBe(false);
  expect(showsSide({ in: 'before' }, 0.6, 0.5)).toBe(true);
  expect(showsSide({ in: 'before' }, 0.6, 1)).toBe(false);
});
