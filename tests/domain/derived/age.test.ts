import { expect, test } from 'vitest';
import { formatAge } from '../../../src/domain/derived/age.ts';

test.each([
  ['2021', 'minstens 4 jaar'],
  ['2021-11-23', 'minstens 5 jaar'],
  ['2021-11-24', 'minstens 4 jaar'],
  ['2020/2024', 'minstens 1 jaar'],
  ['2025-12', undefined],
  ['2026-2027', undefined],
])('on 23 November 2026 something of %s is %s old', (date, words) => {
  expect(formatAge(date, '2026-11-23')).toBe(words);
});
