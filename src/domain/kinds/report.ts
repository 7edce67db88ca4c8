import { z } from 'zod';
import { calendarDate, pastDate } from '../schema/calendar-date.ts';
import { choice, example, id, line, reference, sourceId, sources } from '../schema/fields.ts';

/** How a part of the work stands, without judging: the text says why. */
export const REPORT_STATES = {
  'as-planned': 'volgens plan',
  adjusted: 'bijgestuurd',
  'not-shared': 'niet gedeeld',
  unknown: 'onbekend',
} as const;

const part = z.strictObject({
  state: choice(REPORT_STATES),
  text: line.optional().describe('Uitleg in één tot drie zinnen. Bij not-shared mag het leeg blijven.'),
  source: sourceId.optional(),
});

const decision = z.strictObject({
  what: line.describe('Wat is besloten?'),
  why: line.describe('Waarom?'),
  date: pastDate.optional(),
  effect: line.optional().describe('Wat verandert er daardoor?'),
  milestones: z.array(id).default([]).describe('De id’s van mijlpalen in het plan van de regio die erdoor veranderen.'),
  source: sourceId.optional(),
});
export type Decision = z.output<typeof decision>;

/** What a region accounts for to its steering group, over one period. */
export const reportSchema = z.strictObject({
  region: reference('regions').describe('Bestandsnaam van de regio zonder .mdx.'),
  period: z.strictObject({ from: calendarDate, until: calendarDate }).describe('De periode van de verantwoording.'),
  content: part.describe('De inhoud: hoe staat het met het plan?'),
  finance: part.describe('De financiën.'),
  administration: part.describe('De administratie.'),
  decisions: z.array(decision).default([]),
  example,
  sources,
});
export type Report = z.output<typeof reportSchema>;

export const REPORT_PARTS = { content: 'Inhoud', finance: 'Financiën', administration: 'Administratie' } as const;
export type ReportPartName = keyof typeof REPORT_PARTS;
