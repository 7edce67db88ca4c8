import { formatDate, formatWhen, intervalOf, type Interval } from '../../schema/calendar-date.ts';
import { entriesIn, problemAt, type Content, type EntryOf } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { programmeSpan, type Programme } from '../../kinds/programme.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { upperFirst } from '../../text/words.ts';

/** A programme is announced before it begins and looked back on after its end; years from it a date is a slip. */
const YEARS_AROUND = 3;

/** The periods of the programme follow each other, and what happened lies in or near them: all timelines are drawn on these. */
export function checkProgrammeDates(content: Content): Problem[] {
  return entriesIn(content, 'programme').flatMap((entry) =>
    entry.data === undefined ? [] : [...checkPeriods(entry, entry.data), ...checkEvents(entry, entry.data)],
  );
}

function checkPeriods(entry: EntryOf<'programme'>, { periods }: Programme): Problem[] {
  return periods.flatMap(({ from }, index) => {
    const before = periods[index - 1];
    if (before === undefined || intervalOf(from).first > intervalOf(before.until).last) return [];
    return problemAt(entry, ['periods', index, 'from'], {
      message: `Deze periode begint ${formatWhen(from)}, maar de vorige loopt tot en met ${formatDate(before.until)}.`,
      fix: 'Zet de perioden op volgorde, zonder overlap.',
    });
  });
}

function checkEvents(entry: EntryOf<'programme'>, { periods, events }: Programme): Problem[] {
  const span = programmeSpan(periods);
  if (span === undefined) return [];
  const allowed = { first: shiftYears(span.first, -YEARS_AROUND), last: shiftYears(span.last, YEARS_AROUND) };
  return events.flatMap(({ date, until }, index) => [
    ...(isWithin(date, allowed) ? [] : [farAway(entry, ['events', index, 'date'], date)]),
    ...(until === undefined || isWithin(until, allowed) ? [] : [farAway(entry, ['events', index, 'until'], until)]),
  ]);
}

function shiftYears(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) + years) + day.slice(4);
}

function isWithin(date: string, allowed: Interval): boolean {
  const { first, last } = intervalOf(date);
  return first >= allowed.first && last <= allowed.last;
}

function farAway(entry: EntryOf<'programme'>, path: FieldPath, date: string): Problem {
  return problemAt(entry, path, {
    message: `${upperFirst(formatDate(date))} ligt meer dan ${YEARS_AROUND} jaar buiten het programma.`,
    fix: 'Kijk de datum na, vooral het jaar.',
  });
}
