import { intervalOf, type CalendarDate } from '../schema/calendar-date.ts';

/** `minstens 4 jaar`: whole years since a date at least, counted from its last day. Undefined within the first year. */
export function formatAge(date: CalendarDate, today: string): string | undefined {
  const { last } = intervalOf(date);
  const years = Number(today.slice(0, 4)) - Number(last.slice(0, 4)) - (today.slice(4) < last.slice(4) ? 1 : 0);
  return years < 1 ? undefined : `minstens ${years} jaar`;
}
