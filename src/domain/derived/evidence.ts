import { intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import type { Source } from '../schema/fields.ts';

/**
 * Whether a source may tell that something happened. One without a date may be of any day, and a rough one of any day in
 * it; an announcement only tells that it should happen.
 */
export function canTell({ announces, date }: Pick<Source, 'announces' | 'date'>, achieved: CalendarDate): boolean {
  return announces !== true && (date === undefined || intervalOf(date).last >= intervalOf(achieved).first);
}
