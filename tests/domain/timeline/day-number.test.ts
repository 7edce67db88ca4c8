import { expect, test } from 'vitest';
import { dayNumber, nextDay } from '../../../src/domain/timeline/day-number.ts';

test('days follow each other as in the calendar, over leap years and centuries', () => {
  const calendar = new Date(Date.UTC(1899, 11, 31));
  let day = '1899-12-31';
  const start = dayNumber(day);
  for (let passed = 0; passed < 110_000; passed++) {
    if (dayNumber(day) !== start + passed || day !== calendar.toISOString().slice(0, 10)) expect.fail(day);
    day = nextDay(day);
    calendar.setUTCDate(calendar.getUTCDate() + 1);
  }
});
