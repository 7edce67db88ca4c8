import { z } from 'zod';
import { pastDate } from '../schema/calendar-date.ts';
import { choice, id, line, reference, searchedAs, source, sourceId, title } from '../schema/fields.ts';

const THEME_LABELS = {
  'basis-op-orde': 'Basis op orde',
  continuiteit: 'Continuïteit',
  corona: 'Corona',
  docenten: 'Docenten',
  hotspots: 'Hotspots en leerlabs',
  keuzevakken: 'Keuzevakken',
  kwaliteit: 'Kwaliteit',
  leerlijnen: 'Doorlopende leerlijnen',
  lob: 'Loopbaankeuze',
  netwerk: 'Netwerk en ontmoeting',
  ondersteuning: 'Ondersteuning',
  primair: 'Basisonderwijs',
  projectmatig: 'Projectmatig werken',
  rollen: 'Rollen en stuurgroep',
  samenwerking: 'Samenwerking',
  techniekverwant: 'Techniekverwante scholen',
  tempo: 'Tempo en verschillen',
  verantwoording: 'Verantwoording',
  werkgroepen: 'Werkgroepen',
} as const;
export type Theme = keyof typeof THEME_LABELS;
export const THEMES: Readonly<Record<Theme, string>> = THEME_LABELS;
export const theme = choice(THEME_LABELS);

export const INTERVIEW_KINDS = { transcript: 'Uitgeschreven gesprek', report: 'Verslag in eigen woorden' } as const;

const SUMMARY_WORDS = 100;

/** Something announced in the conversation, and what is known of it since. */
const claim = z.strictObject({
  anchor: id.meta({ pointsTo: 'passage' }).describe('De passage waarin het werd gezegd.'),
  said: line.describe('Wat er werd aangekondigd, in eigen woorden.'),
  cameOfIt: z
    .strictObject({ text: line, date: pastDate, source: sourceId })
    .optional()
    .describe('Wat ervan kwam. Laat weg als u het niet weet: de pagina zegt dat dan.'),
});

export const interviewSchema = z.strictObject({
  title: title.min(3),
  person: reference('supporters').describe('Bestandsnaam van de ondersteuner zonder .mdx.'),
  roles: z.array(line).min(1),
  regions: z.array(reference('regions')).default([]),
  regionsNote: line.optional().describe('Wat het gesprek zegt over regio’s die het niet noemt.'),
  date: pastDate.describe('De dag van het gesprek, niet die van publicatie.'),
  dateNote: line.optional().describe('Hoe u aan de datum komt, als het gesprek zelf er geen noemt.'),
  series: z
    .strictObject({ title, number: z.number().int().positive().optional() })
    .optional()
    .describe('Alleen als het stuk zelf de reeks noemt.'),
  summary: line
    .refine((text) => text.split(/\s+/).length <= SUMMARY_WORDS, {
      error: ({ input }) =>
        `De samenvatting telt ${String(input).split(/\s+/).length} woorden; hoogstens ${SUMMARY_WORDS} mag.`,
      params: { fix: 'Kort de samenvatting in. De rest past in de tekst eronder.' },
    })
    .describe('In gewone taal, hoogstens 100 woorden.'),
  searchedAs,
  kind: choice(INTERVIEW_KINDS).describe('report: een verslag in eigen woorden van een ander stuk.'),
  claims: z.array(claim).default([]),
  sources: z.array(source).min(1),
});
export type Interview = z.output<typeof interviewSchema>;
