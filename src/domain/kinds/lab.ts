import { z } from 'zod';
import { calendarDate, pastDate } from '../schema/calendar-date.ts';
import {
  answers,
  choice,
  example,
  line,
  picture,
  profile,
  reference,
  searchedAs,
  sourceId,
  sources,
  title,
} from '../schema/fields.ts';

export const LAB_KINDS = {
  'practice-room': 'Praktijklokaal op school',
  'orientation-lab': 'Ontdeklab',
  'company-hotspot': 'Hotspot bij een bedrijf',
} as const;
export type LabKind = keyof typeof LAB_KINDS;

export const labSchema = z.strictObject({
  title,
  kind: choice(LAB_KINDS),
  town: line,
  region: reference('regions').optional(),
  regionNote: line.optional().describe('Bijvoorbeeld dat de band met STO niet in de bron staat.'),
  summary: line.describe('Eén zin: wat kunnen leerlingen hier?'),
  searchedAs,
  profiles: z.array(profile).default([]),
  since: pastDate.optional().describe('Wanneer het open ging of vernieuwd werd.'),
  sinceNote: line.optional().describe('Bijvoorbeeld: het jaar is afgeleid.'),
  equipment: z
    .array(z.strictObject({ name: line, use: line.optional().describe('Wat leerlingen ermee doen.') }))
    .default([]),
  helpedBy: z.array(line).default([]),
  pupilsMake: z.array(line).default([]).describe('Wat leerlingen er maken of doen.'),
  sensory: z.strictObject({ smell: line.optional(), sound: line.optional(), feel: line.optional() }).optional(),
  visit: z.strictObject({ text: line, date: calendarDate.optional(), source: sourceId.optional() }).optional(),
  teachersNotice: answers,
  pupilsNotice: answers,
  example,
  picture: picture.optional(),
  sources,
});
export type Lab = z.output<typeof labSchema>;

type Comparable = Pick<Lab, 'kind' | 'profiles'>;

/**
 * The lab out of several that looks most like this one: it teaches the same profile, and rather in the same kind of
 * place. Labs that name no profile at all, such as those for discovery, are compared by their kind.
 */
export function findComparable<Other extends Comparable>(lab: Comparable, others: readonly Other[]): Other | undefined {
  const isSameKind = ({ kind }: Other) => kind === lab.kind;
  const alike = others.filter(({ profiles }) => profiles.some((profile) => lab.profiles.includes(profile)));
  const open = lab.profiles.length > 0 ? [] : others.filter(({ profiles }) => profiles.length === 0);
  return alike.find(isSameKind) ?? alike[0] ?? open.find(isSameKind);
}
