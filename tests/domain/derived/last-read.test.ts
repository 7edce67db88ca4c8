import { expect, test } from 'vitest';
import { lastRead } from '../../../src/domain/derived/last-read.ts';

test('a page is as new as the source that was read last, and no newer than is known', () => {
  expect(lastRead([{ read: '2026-11' }, { read: '2024-06-18' }, { read: '2025' }])).toBe('2026-11-01');
  expect(lastRead([{ read: '2024-06-18' }])).toBe('2024-06-18');
});

test('without sources nobody knows when a page changed', () => {
  expect(lastRead([])).toBeUndefined();
});
