import { z } from 'zod';
import { choice, id, line, title, webAddress } from '../schema/fields.ts';

export const TERM_THEMES = {
  programma: 'Het programma',
  school: 'School en profielen',
  rollen: 'Wie doet wat',
  plan: 'Plan en verantwoording',
  plekken: 'Lokalen en plekken',
  data: 'Registers en regels',
} as const;
export type TermTheme = keyof typeof TERM_THEMES;

export const termSchema = z.strictObject({
  id,
  term: title.describe('Het woord zoals het in een zin staat.'),
  full: line.optional().describe('Voluit, bij een afkorting.'),
  forms: z.array(line).default([]).describe('Andere vormen waaraan de site het woord herkent, zoals het meervoud.'),
  alsoCalled: z
    .array(line)
    .default([])
    .describe('Andere woorden waarmee lezers dit zoeken. De zoekfunctie kent ze; de site legt ze niet uit in teksten.'),
  meaning: line.max(220).describe('Eén zin die een ouder meteen begrijpt.'),
  theme: choice(TERM_THEMES),
  explain: z
    .boolean()
    .default(true)
    .describe('false voor een woord dat ook iets gewoons betekent: dan legt de site het niet in elke tekst uit.'),
  source: z
    .strictObject({ title, url: webAddress.optional() })
    .optional()
    .describe('Leeg bij algemene kennis; de pagina zegt dat dan.'),
  seeAlso: z.array(id.meta({ pointsTo: 'terms' })).default([]),
});
export type Term = z.output<typeof termSchema>;
