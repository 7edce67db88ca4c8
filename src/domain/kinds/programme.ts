import { z } from 'zod';
import { calendarDate, intervalOf, type Interval, pastDate } from '../schema/calendar-date.ts';
import { choice, id, line, sourceId, sources, title } from '../schema/fields.ts';

export const PROGRAMME_LANES = {
  government: 'Kabinet en regels',
  plans: 'Plannen van regio’s',
  reporting: 'Verslag doen',
} as const;

export const FIGURE_UNITS = { percent: 'procent', pupils: 'leerlingen', euros: 'euro' } as const;

const measurement = z.strictObject({
  date: calendarDate.describe('Over welk moment of welke periode gaat het getal? Bijvoorbeeld 2021-2022.'),
  value: z
    .number()
    .nonnegative()
    .optional()
    .meta({ title: 'Getal', description: 'Zonder punten, met een punt voor de tienden. Onbekend? Laat weg.' }),
});

/** A number of the nation, at one moment or at more. */
export const nationalFigure = z.strictObject({
  id,
  title,
  unit: choice(FIGURE_UNITS),
  measurements: z.array(measurement).min(1).describe('De getallen, het oudste bovenaan.'),
  text: line.describe('Wat is er geteld, en wat zegt het getal niet?'),
  source: sourceId,
});
export type NationalFigure = z.output<typeof nationalFigure>;

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
  figures: z.array(nationalFigure).default([]).describe('Landelijke cijfers, elk met een bron.'),
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
