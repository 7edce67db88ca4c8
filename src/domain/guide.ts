import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { line, sources } from './fields.ts';

/** A knowledge-base article. Title and description are Starlight's own words for what its shell shows. */
export const guideSchema = z.strictObject({
  title: line,
  description: line.describe('Eén zin voor lijsten en zoekresultaten.'),
  order: z.number().int().positive().describe('Plaats in het menu.'),
  date: calendarDate.describe('Wanneer de tekst voor het laatst is nagelezen.'),
  reviewBy: calendarDate.optional().describe('Wanneer iemand de tekst opnieuw moet lezen.'),
  sources,
});
export type Guide = z.output<typeof guideSchema>;
