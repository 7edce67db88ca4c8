import { z } from 'zod';
import { calendarDate, intervalOf, pastDate, type CalendarDate } from '../schema/calendar-date.ts';
import { answers, choice, example, id, line, sourceId, sources, title, webAddress } from '../schema/fields.ts';
import { shifts } from './shift.ts';

/** The lane of milestones that belong to no single line. It comes first. */
export const WHOLE_REGION = 'region';
export const WHOLE_REGION_TITLE = 'Hele regio';

/** The states of a milestone, as readers see them. *Moved*, *late* and *due* are derived, never typed. */
export const STATUS_WORDS = {
  planned: 'gepland',
  'in-progress': 'bezig',
  achieved: 'gehaald',
  dropped: 'vervallen',
  unknown: 'onbekend',
} as const;
export type MilestoneStatus = keyof typeof STATUS_WORDS;

/** What kind of fact it is. Money that was granted is no progress: the work still has to begin. */
export const MILESTONE_KINDS = { result: 'resultaat', grant: 'toekenning' } as const;

export const TITLE_LENGTH = 120;

const evidence = z.strictObject({
  text: line.describe('Waaraan ziet een lezer dat de mijlpaal is gehaald?'),
  url: webAddress.optional().describe('Waar een lezer het kan nalezen.'),
  source: sourceId.optional(),
});

export const milestone = z.strictObject({
  id: id.describe('Korte naam die nooit verandert: hij staat in webadressen en agenda’s.'),
  title: title.max(TITLE_LENGTH).describe('Wat is er dan klaar? Kort, bijvoorbeeld Vier hotspots.'),
  kind: choice(MILESTONE_KINDS)
    .default('result')
    .describe(
      'grant als het gaat om geld dat is toegekend of een plan dat is goedgekeurd. Dat telt niet mee als gehaald.',
    ),
  status: choice(STATUS_WORDS).describe(
    'planned, in-progress, achieved, dropped of unknown. Weet u de uitkomst niet? Kies unknown.',
  ),
  planned: calendarDate
    .optional()
    .describe(
      'De eerste datum van het plan. Verander hem nooit: een nieuwe datum hoort bij shifts. Onbekend? Laat weg.',
    ),
  expected: calendarDate
    .optional()
    .describe('De datum die nu verwacht wordt. Na een verschuiving is dat de laatste to.'),
  achieved: calendarDate.optional().describe('Wanneer de mijlpaal is gehaald.'),
  seenOn: pastDate
    .optional()
    .describe('Wanneer de bron deze stand zag, als dat niet nu is. Wat daarna gebeurde, weten wij dan niet.'),
  deadline: z.boolean().default(false).describe('true als de datum een uiterste datum is.'),
  plannedNote: line.optional().describe('Woorden die de eerste datum vervangen, bijvoorbeeld vóór juni 2020.'),
  dateNote: line.optional().describe('Woorden die de datum van nu vervangen, bijvoorbeeld begin 2021, afgeleid.'),
  goal: id.optional().describe('De id van het doel van deze lijn waar de mijlpaal bij hoort.'),
  subPlan: id.optional().describe('De id van het deelplan van deze lijn waar de mijlpaal bij hoort.'),
  shifts,
  droppedBecause: line.optional().describe('Waarom de mijlpaal verviel. Verplicht bij dropped.'),
  doneWhen: line.optional().describe('Wanneer is de mijlpaal gehaald? Zo dat iedereen het eens is.'),
  evidence: z.array(evidence).default([]).describe('Wat laat zien dat de mijlpaal is gehaald.'),
  explanation: line.optional().describe('Wat een lezer nog moet weten, bijvoorbeeld wat wij niet weten.'),
  teachersNotice: answers.describe('Wat merken docenten van deze mijlpaal?'),
  pupilsNotice: answers.describe('Wat merken leerlingen van deze mijlpaal?'),
  affects: z.array(line).default([]).describe('Schooljaren of klassen die het merken, bijvoorbeeld leerjaar 3.'),
  withinPlan: z.boolean().default(true).describe('false als de mijlpaal niet in het plan stond.'),
  confidence: z
    .number()
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe('Hoe zeker de regio is dat het op tijd lukt, van 1 tot 5.'),
  sources: z.array(sourceId).default([]).describe('De id’s van de bronnen op deze pagina.'),
});
export type Milestone = z.output<typeof milestone>;

const goal = z.strictObject({
  id,
  text: line.describe('Wat wil de regio bereiken? Eén zin.'),
  figure: line.optional().describe('Het getal in het plan, bijvoorbeeld 75%.'),
  by: calendarDate.optional().meta({ title: 'Uiterlijk', description: 'Uiterlijk wanneer.' }),
  source: sourceId.optional(),
});
export type Goal = z.output<typeof goal>;

const subPlan = z.strictObject({
  id,
  title,
  goal: id.optional().describe('De id van het doel waar het deelplan bij hoort.'),
  owner: line.optional().describe('De rol die het deelplan trekt, geen naam.'),
  source: sourceId.optional(),
});

const planLine = z.strictObject({
  line: id.describe('De id van een lijn op de pagina van de regio, of region voor de hele regio.'),
  shortTitle: line.optional().describe('Een korte naam voor in de tekening, bijvoorbeeld Leerlijnen vmbo-mbo.'),
  goals: z.array(goal).default([]).describe('De doelen van deze lijn.'),
  subPlans: z.array(subPlan).default([]).describe('De deelplannen van deze lijn, als die bekend zijn.'),
  milestones: z.array(milestone).default([]).describe('De mijlpalen van deze lijn, in elke volgorde.'),
});
export type PlanLine = z.output<typeof planLine>;

/** The plan of one region. Its file is named after the region. */
export const planSchema = z.strictObject({
  period: z
    .strictObject({ from: calendarDate, until: calendarDate })
    .describe('De periode van het plan. Wat gepland is, ligt hierin.'),
  lines: z.array(planLine).min(1).describe('De lijnen, met wat er per lijn is afgesproken.'),
  loose: z
    .boolean()
    .default(false)
    .describe('true als dit losse feiten uit bronnen zijn, en niet het plan dat de regio zelf maakte.'),
  note: line.optional().describe('Wat een lezer over het hele plan moet weten.'),
  example,
  sources,
});
export type Plan = z.output<typeof planSchema>;

/** When a goal must be reached, unless its own sentence names that year. */
export function deadlineBeside({ text, by }: Goal): string | undefined {
  return by === undefined || text.includes(by.slice(0, 4)) ? undefined : by;
}

/** Said wherever loose facts stand in the form of a plan, so that nobody takes them for one. */
export const LOOSE_FACTS = 'Dit zijn losse feiten die wij in bronnen vonden, niet het plan van de regio zelf.';

/** Before all days: by then nothing can be late. */
const NO_DAY = '0000-01-01';

/** The last day of which we can tell what was late: after the newest source nobody knows, and without a date never. */
export function judgedDay(freshness: CalendarDate | undefined, today: string): string {
  if (freshness === undefined) return NO_DAY;
  const { last } = intervalOf(freshness);
  return last < today ? last : today;
}
