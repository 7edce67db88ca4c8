import { formatDate, formatThrough, intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import type { Plan } from '../kinds/plan.ts';
import type { Region } from '../kinds/region.ts';

interface Dated {
  readonly date?: CalendarDate | undefined;
}

/** What a page rests on: sources with the day on which they appeared, and answers with the day on which they were given. */
interface Resting {
  readonly sources: readonly Dated[];
  readonly teachersNotice?: readonly Dated[];
  readonly pupilsNotice?: readonly Dated[];
}

/**
 * How new what a page knows is: the date of its newest source or answer. When a source was read says nothing of that.
 * Undefined when none of them has a date.
 */
export function freshnessOf(page: Resting): CalendarDate | undefined {
  return newest(datesOf(page));
}

/**
 * The same for a region: what its page, its timeline, its reports and the edge of knowledge all say, so that none of them
 * contradicts another. A source without a date is no older than what it tells: a milestone that it saw or that was achieved.
 */
export function regionFreshness(region: Region, plan: Plan | undefined): CalendarDate | undefined {
  const milestones = plan?.lines.flatMap((line) => line.milestones) ?? [];
  return newest([
    ...datesOf(region),
    region.state?.date,
    ...(plan === undefined ? [] : datesOf(plan)),
    ...milestones.flatMap((milestone) => [
      ...datesOf({ ...milestone, sources: [] }),
      milestone.seenOn,
      milestone.achieved,
    ]),
  ]);
}

function datesOf({ sources, teachersNotice = [], pupilsNotice = [] }: Resting): (CalendarDate | undefined)[] {
  return [...sources, ...teachersNotice, ...pupilsNotice].map(({ date }) => date);
}

/**
 * A rough date counts from its first day: “2021” may have been January, and must not push aside what was in September. Of
 * a stretch of time only its beginning is sure.
 */
function newest(dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return dates
    .flatMap((date) => date?.split('/')[0] ?? [])
    .reduce<CalendarDate | undefined>(
      (found, date) => (found === undefined || isNewer(intervalOf(date), intervalOf(found)) ? date : found),
      undefined,
    );
}

/** Of two that begin on the same day the narrower says more. */
function isNewer(date: ReturnType<typeof intervalOf>, found: ReturnType<typeof intervalOf>): boolean {
  return date.first === found.first ? date.last < found.last : date.first > found.first;
}

const UNDATED = 'datum onbekend';

/** `16 maart 2022`, or that nobody knows. */
export function formatFreshness(freshness: CalendarDate | undefined): string {
  return freshness === undefined ? UNDATED : formatDate(freshness);
}

/** The same as a sentence. */
export function freshnessSentence(freshness: CalendarDate | undefined): string {
  return freshness === undefined
    ? 'Van onze bronnen is de datum onbekend.'
    : `Onze bronnen reiken ${formatThrough(freshness)}.`;
}
