import { formatDate, intervalOf, type CalendarDate, type Interval } from '../calendar-date.ts';
import { entriesIn, problemAt, type Content } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { FieldPath } from '../schema-shape.ts';
import { milestonesIn, type WrittenMilestone } from './plan-milestones.ts';
import { upperFirst } from '../words.ts';

/** The plan lies in the programme, and every date of a milestone in its plan: a date outside it is a slip of the pen. */
export function checkPlanPeriod(content: Content): Problem[] {
  return [...checkPlans(content), ...milestonesIn(content).flatMap(checkMilestone)];
}

function checkPlans(content: Content): Problem[] {
  const programme = over(
    entriesIn(content, 'programme')
      .flatMap(({ data }) => data?.periods ?? [])
      .map(({ from, until }) => between(from, until)),
  );
  if (programme === undefined) return [];
  return entriesIn(content, 'plans').flatMap((entry) => {
    if (entry.data === undefined) return [];
    const { from, until } = entry.data.period;
    const period = between(from, until);
    if (period.first >= programme.first && period.last <= programme.last) return [];
    return [
      problemAt(entry, ['period'], {
        message: `Dit plan valt voor een deel buiten het programma: ${days(programme)}.`,
        fix: 'Kijk from en until na. De perioden van het programma staan in programme.yaml.',
      }),
    ];
  });
}

function checkMilestone({ entry, milestone, path }: WrittenMilestone): Problem[] {
  const plan = entry.data?.period;
  if (plan === undefined) return [];
  const period = between(plan.from, plan.until);
  const { planned, expected, achieved, seenOn, shifts } = milestone;
  const dates: [CalendarDate | undefined, FieldPath][] = [
    [planned, ['planned']],
    [expected, ['expected']],
    [achieved, ['achieved']],
    [seenOn, ['seenOn']],
    ...shifts.map(({ to }, index): [CalendarDate | undefined, FieldPath] => [to, ['shifts', index, 'to']]),
  ];
  return dates.flatMap(([date, field]) => {
    if (date === undefined) return [];
    const { first, last } = intervalOf(date);
    // A rough date may stick out: 2020 also holds the months before a plan of March 2020.
    if (last >= period.first && first <= period.last) return [];
    return [
      problemAt(entry, [...path, ...field], {
        message: `${upperFirst(formatDate(date))} valt buiten dit plan: ${days(period)}.`,
        fix: 'Kijk de datum na, vooral het jaar. Klopt hij? Verander dan de periode van het plan.',
      }),
    ];
  });
}

function between(from: CalendarDate, until: CalendarDate): Interval {
  return { first: intervalOf(from).first, last: intervalOf(until).last };
}

function over(intervals: readonly Interval[]): Interval | undefined {
  const first = intervals.map((interval) => interval.first).toSorted()[0];
  const last = intervals
    .map((interval) => interval.last)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function days({ first, last }: Interval): string {
  return `${formatDate(first)} tot en met ${formatDate(last)}`;
}
