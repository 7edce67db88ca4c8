import { z } from 'zod';
import { answers, line, searchedAs, sources, title } from '../schema/fields.ts';

/** One of the eight national lines to which every regional line belongs. The eight are a choice of this site. */
export const programmeLineSchema = z.strictObject({
  title,
  order: z.number().int().min(1).max(8).describe('Plaats in de lijst; geen rangorde.'),
  goal: line.describe('Wat deze lijn wil bereiken, in één zin.'),
  searchedAs,
  why: line.describe('Waarom dat ertoe doet.'),
  teachersShouldNotice: line.describe('Wat docenten ervan zouden moeten merken.'),
  pupilsShouldNotice: line.describe('Wat leerlingen ervan zouden moeten merken.'),
  teachersNotice: answers,
  pupilsNotice: answers,
  typicalMilestones: z.array(line).min(1).describe('Voorbeelden van mijlpalen die bij deze lijn passen.'),
  sources,
});
export type ProgrammeLine = z.output<typeof programmeLineSchema>;
