import { formatDate, formatWhen, intervalOf, type CalendarDate } from '../../schema/calendar-date.ts';
import { problemAt, type Place } from '../../entry.ts';
import { field, forEach, inFile, say } from '../../schema/message.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import type { Shift } from '../../kinds/shift.ts';

/** The first date with the name of its field, and all moves after it. */
export interface Chain {
  readonly first: CalendarDate | undefined;
  readonly firstField: string;
  readonly shifts: readonly Shift[];
}

/**
 * Each move begins where the one before it ended, the first at the first date, and was decided on after it; only the
 * last may leave the date open.
 */
export function checkShiftChain(place: Place, path: FieldPath, { first, firstField, shifts }: Chain): Problem[] {
  return shifts.flatMap((shift, index) => {
    const at = [...path, 'shifts', index];
    const before = index === 0 ? first : shifts[index - 1]?.to;
    return [
      ...(before === shift.from ? [] : [brokenChain(place, at, shift, { index, before, firstField })]),
      ...(shift.to === shift.from ? [noMove(place, at, shift)] : []),
      ...decidedTooEarly(place, at, shift, shifts.slice(0, index)),
    ];
  });
}

function brokenChain(
  place: Place,
  path: FieldPath,
  { from }: Shift,
  { index, before, firstField }: { index: number; before: CalendarDate | undefined; firstField: string },
): Problem {
  const wanted =
    index === 0
      ? say`de eerste datum${inFile(` (${firstField})`)}`
      : say`de nieuwe datum${inFile(' (to)')} van de vorige verschuiving`;
  if (before === undefined) {
    const missing = index === 0 ? firstField : 'to';
    return problemAt(place, [...path, 'from'], {
      message: say`Deze verschuiving begint bij ${formatDate(from)}, maar ${wanted} ontbreekt.`,
      fix:
        index === 0
          ? say`Vul ${field(missing)} in${inFile(`: ${from}`)}.`
          : say`Vul ${field(missing)} in bij de vorige verschuiving. Alleen bij de laatste mag die open blijven.`,
    });
  }
  return problemAt(place, [...path, 'from'], {
    message: say`Deze verschuiving begint bij ${formatDate(from)}, maar ${wanted} is ${formatDate(before)}.`,
    fix: forEach(
      `Schrijf from: ${before}, of verander ${index === 0 ? firstField : 'de vorige to'}.`,
      say`Verander ${field(index === 0 ? firstField : 'to')}.`,
    ),
  });
}

function noMove(place: Place, path: FieldPath, { from }: Shift): Problem {
  return problemAt(place, [...path, 'to'], {
    message: `Deze verschuiving gaat van ${formatDate(from)} naar dezelfde datum.`,
    fix: say`Verander ${field('to')}, of haal de verschuiving weg.`,
  });
}

function decidedTooEarly(place: Place, path: FieldPath, { decidedOn }: Shift, before: readonly Shift[]): Problem[] {
  const earlier = before.findLast((shift) => shift.decidedOn !== undefined)?.decidedOn;
  if (decidedOn === undefined || earlier === undefined) return [];
  if (intervalOf(decidedOn).last >= intervalOf(earlier).first) return [];
  return [
    problemAt(place, [...path, 'decidedOn'], {
      message: `Over deze verschuiving is ${formatWhen(decidedOn)} besloten, eerder dan over de vorige (${formatDate(earlier)}).`,
      fix: say`Zet de oudste verschuiving vooraan, of verander ${field('decidedOn')}.`,
    }),
  ];
}
