import { compareDates, intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import { isDue, targetDate } from '../timeline/milestone.ts';
import type { Milestone } from '../kinds/plan.ts';
import { findStaleReasons, type Aged, type StaleReason } from './review.ts';
import { dayNumber } from '../timeline/day-number.ts';

/** Something that happened or was written, on a date that its own page tells. */
export interface DatedFact {
  readonly date: CalendarDate;
}
export interface DatedMilestone {
  readonly milestone: Milestone;
}
/** A question, with whether it has an answer. */
export interface GlanceQuestion {
  readonly isAnswered: boolean;
}

/** All that is known of one region, as its pages show it. */
export interface RegionFacts<Fact, Due, Page, Question> {
  readonly facts: readonly Fact[];
  readonly milestones: readonly Due[];
  readonly pages: readonly Page[];
  readonly questions: readonly Question[];
}

/** What somebody who supports a region wants to see first. Nothing in it is a score: a region has no place in a row. */
export interface RegionGlance<Fact, Due, Page, Question> {
  /** The newest fact; undefined when nothing with a date is known. */
  readonly news: Fact | undefined;
  /** Their date has passed and no source says that they were achieved or dropped; the oldest first. */
  readonly overdue: readonly Due[];
  /** Their date comes within DUE_SOON_DAYS; the first to come first. */
  readonly dueSoon: readonly Due[];
  readonly stale: readonly { readonly page: Page; readonly reasons: readonly StaleReason[] }[];
  readonly openQuestions: readonly Question[];
}

/** Half a year: long enough to still do something about it. */
export const DUE_SOON_DAYS = 183;

export function glanceAt<
  Fact extends DatedFact,
  Due extends DatedMilestone,
  Page extends Aged,
  Question extends GlanceQuestion,
>(
  { facts, milestones, pages, questions }: RegionFacts<Fact, Due, Page, Question>,
  today: string,
): RegionGlance<Fact, Due, Page, Question> {
  const open = milestones
    .filter(({ milestone: { status } }) => status !== 'achieved' && status !== 'dropped')
    .toSorted((a, b) => compareTargets(a.milestone, b.milestone));
  return {
    news: findNewest(facts, today),
    overdue: open.filter(({ milestone }) => isDue(milestone, today)),
    dueSoon: open.filter(({ milestone }) => isDueSoon(milestone, today)),
    stale: pages
      .map((page) => ({ page, reasons: findStaleReasons(page, today) }))
      .filter(({ reasons }) => reasons.length > 0),
    openQuestions: questions.filter(({ isAnswered }) => !isAnswered),
  };
}

/**
 * The newest of what has happened. A rough date counts from its first day: “2021” may have been January, and must not
 * push aside what surely was in September.
 */
function findNewest<Fact extends DatedFact>(facts: readonly Fact[], today: string): Fact | undefined {
  const firstDay = ({ date }: Fact) => intervalOf(date).first;
  return facts
    .filter((fact) => firstDay(fact) <= today)
    .reduce<Fact | undefined>(
      (newest, fact) => (newest === undefined || firstDay(fact) > firstDay(newest) ? fact : newest),
      undefined,
    );
}

function isDueSoon(milestone: Milestone, today: string): boolean {
  const target = targetDate(milestone);
  if (target === undefined) return false;
  const days = dayNumber(intervalOf(target).last) - dayNumber(today);
  return days >= 0 && days <= DUE_SOON_DAYS;
}

function compareTargets(a: Milestone, b: Milestone): number {
  const [left, right] = [targetDate(a), targetDate(b)];
  return left === undefined || right === undefined ? 0 : compareDates(left, right);
}
