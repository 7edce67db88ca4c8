import { intervalOf, type CalendarDate } from '../schema/calendar-date.ts';

/** A page that somebody has to read again before a date. */
export interface Reviewed {
  readonly reviewBy: CalendarDate;
}

/** Whether the day by which somebody should have read this again has passed. */
export function isReviewDue({ reviewBy }: Reviewed, today: string): boolean {
  return intervalOf(reviewBy).last < today;
}

/** What a page says of its own age; both are known of some kinds only. */
export interface Aged {
  readonly freshness?: CalendarDate | undefined;
  readonly reviewBy?: CalendarDate | undefined;
}
export type StaleReason = 'old-data' | 'review-due';

/** A region that reports every year has then missed one; a plan covers four. */
export const OLD_AFTER_YEARS = 2;

/** Why a page may no longer tell how things are: its newest source is old, or nobody read it again in time. */
export function findStaleReasons({ freshness, reviewBy }: Aged, today: string): StaleReason[] {
  return [
    ...(freshness !== undefined && isOld(freshness, today) ? (['old-data'] as const) : []),
    ...(reviewBy !== undefined && isReviewDue({ reviewBy }, today) ? (['review-due'] as const) : []),
  ];
}

function isOld(freshness: CalendarDate, today: string): boolean {
  const { last } = intervalOf(freshness);
  const limit = `${Number(last.slice(0, 4)) + OLD_AFTER_YEARS}${last.slice(4)}`;
  return limit < today;
}
