import { z } from 'zod';
import { calendarDate, intervalOf, type Interval, pastDate } from '../schema/calendar-date.ts';
import { choice, id, line, sourceId, sources, title } from '../schema/fields.ts';

export const PROGRAMME_LANES = {
  government: 'Kabinet en regels',
  plans: 'Plannen van regio’s',
  reporting: 'Verslag doen',
} as const;

/** The dates of the national programme. */
export const programmeSchema = z.strictObject({
  title,
  periods: z
    .array(z.strictObject({ id, title, from: calendarDate, until: calendarDate, text: line, source: sourceId }))
    .min(1),
  events: z
    .array(
      z.strictObject({
        id,
        title,
        date: calendarDate,
        until: calendarDate.optional().describe('De laatste dag, als het langer duurt dan de eerste datum zegt.'),
        lane: choice(PROGRAMME_LANES),
        text: line,
        source: sourceId,
      }),
    )
    .min(1),
  regionCounts: z
    .array(
      z.strictObject({
        count: z.number().int().positive(),
        date: pastDate.optional(),
        moment: line,
        counted: line,
        source: sourceId,
      }),
    )
    .min(1)
    .describe('Nooit een aantal regio’s zonder datum.'),
  sources,
});
export type Programme = z.output<typeof programmeSchema>;

/** From the first to the last day of all periods; undefined where there are none. */
export function programmeSpan(periods: Programme['periods']): Interval | undefined {
  const first = periods.map(({ from }) => intervalOf(from).first).toSorted()[0];
  const last = periods
    .map(({ until }) => intervalOf(until).last)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
