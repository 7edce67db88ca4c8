import { expect, test } from 'vitest';
import { getBuildDate } from '../../scripts/lib/build-date.ts';

test('a quarter to midnight in London is already the next day in Amsterdam', () => {
  expect(getBuildDate({}, new Date('2026-06-30T22:45:00Z'))).toBe('2026-07-01');
});

test('SOURCE_DATE_EPOCH fixes the day', () => {
  expect(getBuildDate({ SOURCE_DATE_EPOCH: '1624000000' }, new Date())).toBe('2021-06-18');
});

test('an empty SOURCE_DATE_EPOCH counts as none', () => {
  expect(getBuildDate({ SOURCE_DATE_EPOCH: '' }, new Date('2026-11-23T12:00:00Z'))).toBe('2026-11-23');
});

test('a SOURCE_DATE_EPOCH that is no number is refused in Dutch', () => {
  expect(() => getBuildDate({ SOURCE_DATE_EPOCH: 'gisteren' })).toThrow(
    'SOURCE_DATE_EPOCH is “gisteren”, maar moet een aantal seconden sinds 1970 zijn.',
  );
});
