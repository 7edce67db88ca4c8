import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { entriesIn, fieldsAt, problemAt, type Content } from '../entry.ts';
import { programmeSpan } from '../kinds/programme.ts';
import type { Problem } from '../schema/problem.ts';
import { dateOf } from './dates.ts';

/** A working group of the programme can not have started before or after it. */
export function checkWorkingGroups(content: Content): Problem[] {
  const programme = programmeSpan(entriesIn(content, 'programme').flatMap(({ data }) => data?.periods ?? []));
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
