import { z } from 'zod';
import { calendarDate, pastDate } from '../schema/calendar-date.ts';
import { choice, line, reference, searchedAs, sourceId, sources, title } from '../schema/fields.ts';

export const QUESTION_KINDS = {
  process: 'Hoe pakt u het aan?',
  product: 'Wat is het, en wat mag?',
  big: 'Grote vraag',
} as const;

/** Who did something with a question, as a role, and when. Together they are the loop from region to nation and back. */
const step = z.strictObject({
  by: line.describe('De rol, geen naam: programmaleider, landelijk ondersteuner, redactie.'),
  date: pastDate,
  source: sourceId.optional(),
});
export type QuestionStep = z.output<typeof step>;

/** A question that people in the programme have, with the answer when there is one. The text below it is the answer at length. */
export const questionSchema = z.strictObject({
  title: title.describe('De vraag, zoals iemand die stelt.'),
  kind: choice(QUESTION_KINDS),
  asked: step.describe('Wie vroeg dit, en wanneer?'),
  takenUp: step.optional().describe('Wie zocht het uit?'),
  answered: step.optional().describe('Wie gaf het antwoord? Laat weg zolang er geen antwoord is.'),
  short: line.optional().describe('Het antwoord in hoogstens twee zinnen.'),
  missing: line.optional().describe('Wat wij nog niet weten.'),
  regions: z.array(reference('regions')).default([]),
  programmeLines: z.array(reference('programmeLines')).default([]),
  related: z.array(reference('questions')).default([]),
  searchedAs,
  reviewBy: calendarDate.describe('Wanneer iemand dit opnieuw moet lezen.'),
  sources,
});
export type Question = z.output<typeof questionSchema>;
