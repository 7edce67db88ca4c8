import { compareDates, intervalOf, type CalendarDate } from '../schema/calendar-date.ts';

/**
 * The day from which a page can have been as it is: an editor read its newest source then. Of a month or a year it is the
 * first day, because nobody knows that it was later. `YYYY-MM-DD`; undefined without sources.
 */
export function lastRead(sources: readonly { readonly read: CalendarDate }[]): string | undefined {
  const newest = sources
    .map(({ read }) => read)
    .toSorted(compareDates)
    .at(-1);
  return newest === undefined ? undefined : intervalOf(newest).first;
}
