import { calendarDate, type CalendarDate } from '../schema/calendar-date.ts';

/** The date in a field as its author wrote it; undefined for what is no date, which the schema has said. */
export function dateOf(value: unknown): CalendarDate | undefined {
  return calendarDate.safeParse(value).data;
}
