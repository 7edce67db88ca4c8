import { formatDate, intervalOf } from '../calendar-date.ts';
import { entriesIn, fieldsAt, problemAt, type Content } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { dateOf } from './dates.ts';

/** A working group of the programme can not have started before or after it. */
export function checkWorkingGroups(content: Content): Problem[] {
  const programme = programmePeriod(content);
  if (programme === undefined) return [];
  return entriesIn(content, 'regions').flatMap((entry) =>
    fieldsAt(entry, 'lines.*.workingGroup.started').flatMap(({ path, value }) => {
      const started = dateOf(value);
      if (started === undefined) return [];
      const { first, last } = intervalOf(started);
      if (last >= programme.first && first <= programme.last) return [];
      return problemAt(entry, path, {
        message: `${formatDate(started)} valt buiten het programma: ${formatDate(programme.first)} tot en met ${formatDate(programme.last)}.`,
        fix: 'Kijk de datum na. De perioden van het programma staan in programme.yaml.',
      });
    }),
  );
}

/** From the first to the last day of all periods; undefined while the programme itself has mistakes. */
function programmePeriod(content: Content): { first: string; last: string } | undefined {
  const periods = entriesIn(content, 'programme').flatMap(({ data }) => data?.periods ?? []);
  const firsts = periods.map(({ from }) => intervalOf(from).first).toSorted();
  const lasts = periods.map(({ until }) => intervalOf(until).last).toSorted();
  const [first, last] = [firsts[0], lasts.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
