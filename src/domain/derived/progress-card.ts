import { intervalOf } from '../schema/calendar-date.ts';
import { judgedDay, type Milestone, type Plan } from '../kinds/plan.ts';
import { countOf } from '../text/in-words.ts';
import { plainText } from '../text/plain-text.ts';
import {
  countedStates,
  countMilestones,
  formatMilestoneDate,
  targetDate,
  type MilestoneSign,
} from '../timeline/milestone.ts';
import type { CalendarDate } from '../schema/calendar-date.ts';

/** How far a plan is, on a card: a sign, a number and a word for each state. No score and no part of a whole. */
export interface ProgressCard {
  /** `17 mijlpalen` */
  readonly total: string;
  readonly states: readonly ProgressState[];
  /** The next date that is agreed; undefined when none is known. */
  readonly next: { readonly title: string; readonly when: string } | undefined;
}
interface ProgressState {
  readonly sign: MilestoneSign | 'moved' | 'late';
  readonly count: number;
  readonly word: string;
}

/** `freshness`: of the newest source. `day`: today, or the day of a frozen edition. */
export function progressOf(plan: Plan, freshness: CalendarDate | undefined, day: string): ProgressCard {
  const milestones = plan.lines.flatMap((line) => line.milestones);
  const counts = countMilestones(milestones, judgedDay(freshness, day));
  const { total, grants, statuses, moved, late } = counts;
  const states: readonly ProgressState[] = [
    ...countedStates(counts).map(({ status, word }) => ({ sign: status, count: statuses[status], word })),
    { sign: 'grant', count: grants, word: 'geld toegekend' },
    { sign: 'moved', count: moved, word: 'verschoven' },
    { sign: 'late', count: late, word: late === 1 ? 'loopt uit' : 'lopen uit' },
  ];
  return {
    total: plan.loose
      ? countOf(total + grants, 'los feit met een datum', 'losse feiten met een datum')
      : total === 0
        ? 'Nog geen mijlpalen bekend'
        : countOf(total, 'mijlpaal', 'mijlpalen'),
    states: states.filter(({ count }) => count > 0),
    next: findNext(milestones, day),
  };
}

function findNext(milestones: readonly Milestone[], day: string): ProgressCard['next'] {
  const [next] = milestones
    .flatMap((milestone) => {
      const target = targetDate(milestone);
      const isOpen = milestone.status === 'planned' || milestone.status === 'in-progress';
      return isOpen && target !== undefined ? [{ milestone, last: intervalOf(target).last }] : [];
    })
    .filter(({ last }) => last >= day)
    .toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  return next && { title: plainText(next.milestone.title), when: plainText(formatMilestoneDate(next.milestone)) };
}
