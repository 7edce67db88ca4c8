import { calendarDate, type CalendarDate } from '../schema/calendar-date.ts';

/** The date in a field as its author wrote it; undefined for what is no date, which the schema has said. */
export function dateOf(value: unknown): CalendarDate | undefined {
  // Most groups leave a date out, and making an error of that takes longer than reading a date.
  return value === undefined ? undefined : calendarDate.safeParse(value).data;
}
