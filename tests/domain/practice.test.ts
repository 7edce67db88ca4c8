import { expect, test } from 'vitest';
import { isReviewDue } from '../../src/domain/practice.ts';

test.each([
  ['2027-11', '2027-11-30', false],
  ['2027-11', '2027-12-01', true],
  ['2027', '2027-12-31', false],
  ['2027-11-23', '2027-11-24', true],
])('what must be read again by %s is due on %s: %s', (reviewBy, today, due) => {
  expect(isReviewDue({ reviewBy }, today)).toBe(due);
});
