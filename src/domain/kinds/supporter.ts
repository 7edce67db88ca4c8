import { z } from 'zod';
import { line, reference, searchedAs, sourceId, sources, title } from '../schema/fields.ts';

/** A national supporter: a person who advises regions. Only what the sources say of them. */
export const supporterSchema = z.strictObject({
  title: title.describe('De naam, zoals die in het gesprek staat.'),
  roles: z.array(line).min(1),
  regions: z.array(reference('regions')).default([]),
  regionsNote: line.optional().describe('Bijvoorbeeld dat het er acht zijn en dat wij niet weten welke.'),
  summary: line,
  searchedAs,
  callFor: z
    .array(z.strictObject({ text: line, source: sourceId.optional() }))
    .default([])
    .describe('Waarvoor kunt u bij deze ondersteuner terecht?'),
  expertise: z
    .array(z.strictObject({ text: line, source: sourceId.optional() }))
    .default([])
    .meta({ title: 'Waar weet deze ondersteuner veel van?', description: 'Alleen wat een bron daarover zegt.' }),
  worksIn: z
    .array(z.strictObject({ region: reference('regions'), role: line, source: sourceId.optional() }))
    .default([])
    .meta({
      title: 'Regio’s met een eigen rol',
      description: 'Waar deze ondersteuner zelf werkt of werkte, bijvoorbeeld als programmamanager.',
    }),
  sources,
});
export type Supporter = z.output<typeof supporterSchema>;
