import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import type { NationalFigure } from '../kinds/programme.ts';
import { compareDates, formatDate } from '../schema/calendar-date.ts';
import { field, say } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';

type Path = readonly (string | number)[];

/** What is drawn as a row of bars goes on in time, and a share is at most the whole. */
export function checkNationalFigures(content: Content): Problem[] {
  return entriesIn(content, 'programme').flatMap((entry) =>
    (entry.data?.figures ?? []).flatMap((figure, index) => {
      const path = ['figures', index, 'measurements'];
      return [...checkOrder(entry, figure, path), ...checkShares(entry, figure, path)];
    }),
  );
}

function checkOrder(entry: EntryOf<'programme'>, { measurements }: NationalFigure, path: Path): Problem[] {
  return measurements.flatMap(({ date }, index) => {
    const before = measurements[index - 1];
    if (before === undefined || compareDates(before.date, date) < 0) return [];
    return problemAt(entry, [...path, index, 'date'], {
      message: `De getallen staan niet op volgorde: ${formatDate(date)} komt niet na ${formatDate(before.date)}.`,
      fix: 'Zet het oudste getal bovenaan, en elk moment maar één keer.',
    });
  });
}

function checkShares(entry: EntryOf<'programme'>, { unit, measurements }: NationalFigure, path: Path): Problem[] {
  return measurements.flatMap(({ value }, index) => {
    if (unit !== 'percent' || value === undefined || value <= 100) return [];
    return problemAt(entry, [...path, index, 'value'], {
      message: `Meer dan 100 procent van een geheel kan niet: hier staat ${value}.`,
      fix: say`Verander het getal, of kies een andere ${field('unit')}.`,
    });
  });
}
