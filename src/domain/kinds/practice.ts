import { z } from 'zod';
import { calendarDate, pastDate } from '../schema/calendar-date.ts';
import {
  answers,
  choice,
  contact,
  example,
  line,
  profile,
  reference,
  searchedAs,
  sourceId,
  sources,
  title,
  webAddress,
} from '../schema/fields.ts';
import type { Audience } from './audience.ts';

export const PRACTICE_KINDS = {
  elective: 'Keuzevak',
  'learning-line': 'Leerlijn',
  company: 'Leren bij een bedrijf',
  'primary-school': 'Samen met de basisschool',
  professionalisation: 'Docenten leren bij',
  environment: 'Leeromgeving',
  organisation: 'Organisatie',
  career: 'Kiezen voor techniek',
} as const;

/** For whom it is first of all, where its kind tells. */
export const PRACTICE_AUDIENCES: Readonly<Partial<Record<keyof typeof PRACTICE_KINDS, Audience>>> = {
  'primary-school': 'primary-school',
  professionalisation: 'teachers',
};

export const PRACTICE_STATES = { proposal: 'Voorstel', reviewed: 'Beoordeeld', outdated: 'Verouderd' } as const;

export const LEVELS = { low: 'Laag', middle: 'Midden', high: 'Hoog' } as const;

/** A text with the source that tells it. What no source tells stays open: the page then asks the region. */
const told = z.strictObject({ text: line, source: sourceId });
export type Told = z.output<typeof told>;

const estimate = z.strictObject({
  level: choice(LEVELS),
  because: line.describe('Waaruit blijkt dat?'),
  source: sourceId.optional(),
});
export type Estimate = z.output<typeof estimate>;

/** Another region that does the same. */
export const reuse = z.strictObject({
  region: reference('regions'),
  text: line.describe('Wat doet die regio hetzelfde, en wat doet die anders?'),
  source: sourceId,
});

/** Something that worked in a region, told so that another can judge whether it would work there. */
export const practiceSchema = z.strictObject({
  title,
  kind: choice(PRACTICE_KINDS),
  summary: line.describe('Eén zin: wat is het idee?'),
  searchedAs,
  regions: z.array(reference('regions')).default([]),
  regionNote: line.optional().describe('Bijvoorbeeld dat de band met STO niet in de bron staat.'),
  programmeLines: z.array(reference('programmeLines')).default([]),
  profiles: z.array(profile).default([]),
  labs: z.array(reference('labs')).default([]).describe('Lokalen op deze site waar het gebeurt.'),
  since: pastDate.optional().describe('Sinds wanneer doen ze dit?'),
  sinceNote: line.optional().describe('Bijvoorbeeld: het jaar is afgeleid.'),
  context: told.optional().describe('Waarom begonnen ze hieraan?'),
  whatWeDid: told.describe('Wat deden ze precies?'),
  wentWell: told.optional().describe('Wat ging goed?'),
  didNotWork: told.optional().describe('Wat lukte nog niet?'),
  nextTry: told.optional().describe('Wat proberen ze de volgende keer?'),
  effort: estimate.optional().describe('Hoeveel moeite kost het?'),
  cost: estimate.optional().describe('Hoeveel kost het?'),
  howSure: estimate.describe('Hoe zeker weten wij dit?'),
  teachersNotice: answers,
  pupilsNotice: answers,
  neededForReuse: z.array(told).default([]).describe('Wat heeft een ander nodig die dit ook wil?'),
  reusedBy: z.array(reuse).default([]).describe('Wie doet dit ook?'),
  materials: z.array(z.strictObject({ title, url: webAddress, licence: line.optional() })).default([]),
  contact: contact.optional(),
  state: choice(PRACTICE_STATES),
  reviewBy: calendarDate.describe('Wanneer iemand dit opnieuw moet lezen.'),
  example,
  sources,
});
export type Practice = z.output<typeof practiceSchema>;
