import { z } from 'zod';
import { calendarDate, type CalendarDate, pastDate } from '../schema/calendar-date.ts';
import { choice, line, sourceId } from '../schema/fields.ts';

/** Why a date moved, as readers see it. */
export const CAUSES = {
  corona: 'corona',
  staff: 'personeel',
  supply: 'levering',
  money: 'geld',
  decision: 'een besluit',
  other: 'iets anders',
} as const;

/** One move of a date. Every date that was ever planned stays in the content: the path is part of the story. */
const shift = z.strictObject({
  from: calendarDate.describe('De datum die er stond. Bij de eerste verschuiving is dat de eerste datum van het plan.'),
  to: calendarDate.optional().describe('De nieuwe datum. Laat weg als er nog geen nieuwe datum is.'),
  toNote: line.optional().describe('Woorden die de nieuwe datum vervangen, bijvoorbeeld dat hij is afgeleid.'),
  reason: line.describe('Waarom schoof de datum? Eén zin in gewone woorden.'),
  cause: choice(CAUSES).describe('De soort reden.'),
  decidedOn: pastDate.optional().describe('Wanneer besloten werd om te schuiven, of sinds wanneer dat bekend is.'),
  learned: line.optional().describe('Wat de regio ervan leerde.'),
  source: sourceId,
});
export type Shift = z.output<typeof shift>;
export const shifts = z.array(shift).default([]).describe('Elke keer dat de datum schoof, de oudste eerst.');

/** Said where a move left the date open. */
export const NO_NEW_DATE = 'nog geen nieuwe datum';

/** The date that stands after all moves; undefined when the last move left it open. */
export function dateAfterShifts(planned: CalendarDate | undefined, shifts: readonly Shift[]): CalendarDate | undefined {
  const last = shifts.at(-1);
  return last === undefined ? planned : last.to;
}

/** `2× verschoven`; undefined when nothing moved. */
export function formatMoveCount(count: number): string | undefined {
  return count === 0 ? undefined : `${count}× verschoven`;
}
