import { formatDate, intervalOf, type CalendarDate, type Interval } from '../../schema/calendar-date.ts';
import { entriesIn, problemAt, type Content } from '../../entry.ts';
import { field, forEach, say } from '../../schema/message.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { programmeSpan } from '../../kinds/programme.ts';
import { milestonesIn, type WrittenMilestone } from './milestones.ts';
import { upperFirst } from '../../text/words.ts';

/**
 * The plan lies in the programme, and what it planned lies in the plan: a date outside it is a slip of the pen. What came
 * of that may come after the plan, but not before it, and nobody plans beyond the programme.
 */
export function checkPlanPeriod(content: Content): Problem[] {
  const programme = programmeSpan(entriesIn(content, 'programme').flatMap(({ data }) => data?.periods ?? []));
  return [
    ...(programme === undefined ? [] : checkPlans(content, programme)),
    ...milestonesIn(content).flatMap((written) => checkMilestone(written, programme)),
  ];
}

function checkPlans(content: Content, programme: Interval): Problem[] {
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

type Dated = readonly [date: CalendarDate | undefined, at: FieldPath];

function checkMilestone({ entry, milestone, path }: WrittenMilestone, programme: Interval | undefined): Problem[] {
  const plan = entry.data?.period;
  if (plan === undefined) return [];
  const period = between(plan.from, plan.until);
  const { planned, expected, achieved, shifts } = milestone;
  const later: readonly Dated[] = [
    [expected, ['expected']],
    ...shifts.map(({ to }, index): Dated => [to, ['shifts', index, 'to']]),
  ];
  const end = programme === undefined || programme.last < period.last ? period.last : programme.last;
  return [
    ...outside(period, period, [[planned, ['planned']]]),
    ...outside(period, { first: period.first, last: end }, later),
    // Another rule sees to it that nothing was achieved in the future.
    ...outside(period, { first: period.first, last: '9999' }, [[achieved, ['achieved']]]),
  ].map(({ at, ...words }) => problemAt(entry, [...path, ...at], words));
}

interface Outside extends Words {
  readonly at: FieldPath;
}

/** A rough date may stick out: 2020 also holds the months before a plan of March 2020. */
function outside(period: Interval, allowed: Interval, dates: readonly Dated[]): Outside[] {
  return dates.flatMap(([date, at]) => {
    if (date === undefined) return [];
    const { first, last } = intervalOf(date);
    if (last >= allowed.first && first <= allowed.last) return [];
    const isBeyond = first > allowed.last && allowed.last > period.last;
    return [{ at, ...(isBeyond ? beyondProgramme(date, allowed) : outsidePlan(date, period)) }];
  });
}

function beyondProgramme(date: CalendarDate, { last }: Interval): Words {
  return {
    message: `${upperFirst(formatDate(date))} ligt na het einde van het programma: ${formatDate(last)}.`,
    fix: 'Kijk de datum na, vooral het jaar.',
  };
}

function outsidePlan(date: CalendarDate, period: Interval): Words {
  return {
    message: `${upperFirst(formatDate(date))} valt buiten dit plan: ${days(period)}.`,
    fix: say`Kijk de datum na, vooral het jaar. Klopt hij? ${forEach(
      'Verander dan de periode van het plan.',
      say`Laat hem dan weg, en vertel het bij ${field('explanation')}.`,
    )}`,
  };
}

function between(from: CalendarDate, until: CalendarDate): Interval {
  return { first: intervalOf(from).first, last: intervalOf(until).last };
}

function days({ first, last }: Interval): string {
  return `${formatDate(first)} tot en met ${formatDate(last)}`;
}
