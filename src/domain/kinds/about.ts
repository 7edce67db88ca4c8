import { z } from 'zod';
import { pastDate } from '../schema/calendar-date.ts';
import { line, searchedAs, title } from '../schema/fields.ts';

/** A page about the site itself: what STO is, accessibility, privacy, colophon. */
export const aboutSchema = z.strictObject({
  title,
  description: line,
  searchedAs,
  order: z.number().int().positive().describe('Plaats in de lijst onder Over.'),
  date: pastDate.describe('Wanneer de tekst voor het laatst is nagelezen.'),
});
export type About = z.output<typeof aboutSchema>;
