import { expect, test } from 'vitest';
import { findStaleReasons, isReviewDue } from '../../../src/domain/derived/review.ts';

test.each([
  ['2027-11', '2027-11-30', false],
  ['2027-11', '2027-12-01', true],
  ['2027', '2027-12-31', false],
  ['2027-11-23', '2027-11-24', true],
])('what must be read again by %s is due on %s: %s', (reviewBy, today, due) => {
  expect(isReviewDue({ reviewBy }, today)).toBe(due);
});

test.each([
  [{ freshness: '2024-11-22' }, ['old-data']],
  [{ freshness: '2024-11-23' }, []],
  [{ freshness: '2024' }, []],
  [{ freshness: '2023' }, ['old-data']],
  [{ reviewBy: '2026-10' }, ['review-due']],
  [{ freshness: '2021-2022', reviewBy: '2026-11-22' }, ['old-data', 'review-due']],
  [{}, []],
])('a page with %o is stale on 23 November 2026 because of %o', (page, reasons) => {
  expect(findStaleReasons(page, '2026-11-23')).toEqual(reasons);
});
