import { z } from 'zod';
import { calendarDate, pastDate } from '../schema/calendar-date.ts';
import {
  answers,
  choice,
  contact,
  example,
  id,
  line,
  profile,
  PROVINCES,
  reference,
  searchedAs,
  sourceId,
  sources,
  title,
  webAddress,
} from '../schema/fields.ts';

export const school = z.strictObject({
  name: line,
  town: line.optional(),
  profiles: z.array(profile).default([]),
  technical: z.boolean().optional().describe('true als de school zelf PIE, BWI of M&T geeft.'),
});
export type School = z.output<typeof school>;

export const PARTNER_KINDS = {
  mbo: 'Mbo',
  company: 'Bedrijven',
  'primary-school': 'Basisscholen',
  municipality: 'Gemeenten',
  other: 'Andere partners',
} as const;

/** One of them, as it is said of a name. */
export const PARTNER_WORDS = {
  mbo: 'mbo',
  company: 'bedrijf',
  'primary-school': 'basisschool',
  municipality: 'gemeente',
  other: 'partner',
} as const satisfies Record<keyof typeof PARTNER_KINDS, string>;

export const partner = z.strictObject({
  name: line,
  kind: choice(PARTNER_KINDS),
  town: line.optional(),
});
export type Partner = z.output<typeof partner>;

/** How we know that a municipality has to do with the region: nothing is concluded from the map. */
const MUNICIPALITY_TIES = {
  named: 'Een bron noemt de gemeente bij deze regio',
  school: 'Er staat een school van deze regio',
} as const;

const municipality = z.strictObject({
  name: line.describe('De naam zonder het woord gemeente, bijvoorbeeld Altena.'),
  tie: choice(MUNICIPALITY_TIES).meta({
    title: 'Waarom hoort de gemeente hierbij?',
    description:
      'named als een bron de gemeente bij deze regio noemt, school als er alleen een school van de regio staat.',
  }),
  source: sourceId,
  places: z.array(line).default([]).describe('De plaatsen in deze gemeente, zodat lezers hun dorp vinden.'),
  placesSource: sourceId.optional().describe('De bron die zegt welke plaatsen in deze gemeente liggen.'),
});
export type Municipality = z.output<typeof municipality>;

/** Whether a working group has its people. */
export const STAFFED = {
  yes: 'Bemenst',
  partly: 'Voor een deel bemenst',
  no: 'Niet bemenst',
  unknown: 'Onbekend',
} as const;

/** A line as the region names it, with the national line that it belongs to. */
const regionalLine = z.strictObject({
  id,
  title,
  programmeLine: reference('programmeLines').describe('Bij welke landelijke programmalijn hoort deze lijn?'),
  goal: line.optional().describe('Wat wil de regio hiermee bereiken, in één of twee zinnen?'),
  target: z
    .strictObject({
      figure: line.describe('Het getal zelf, bijvoorbeeld 75%.'),
      unit: line.describe('Wat er geteld wordt, bijvoorbeeld leerlijnen of meer.'),
      by: calendarDate.optional().meta({ title: 'Uiterlijk', description: 'Uiterlijk wanneer.' }),
    })
    .optional()
    .describe('Alleen als het plan een getal noemt.'),
  workingGroup: z
    .strictObject({
      started: calendarDate.optional(),
      staffed: choice(STAFFED).default('unknown'),
      lead: line.optional().describe('De rol die de werkgroep trekt, geen naam.'),
      news: line.optional().describe('Het laatste dat bekend is van de werkgroep, met de datum in de zin.'),
    })
    .optional(),
  source: sourceId.optional(),
});
export type RegionalLine = z.output<typeof regionalLine>;

export const amount = z.strictObject({
  period: line.describe('Bijvoorbeeld 2020-2023.'),
  eur: z.number().int().positive().describe('Bedrag in hele euro’s, zonder punten.'),
  approximate: z.boolean().default(false),
  note: line.optional(),
  source: sourceId.optional(),
});

/** Fields that may come from general knowledge instead of a source; the page then says so. */
export const APPROXIMATE_FIELDS = {
  mainTown: 'Plaats op de kaart',
  provinces: 'Provincies',
  lines: 'Lijnen',
  period: 'Periode',
} as const;

export const regionSchema = z.strictObject({
  title: title.min(2).describe('De naam zoals de regio zelf die gebruikt.'),
  alias: line.optional().describe('Een tweede naam, bijvoorbeeld STO-GOAL.'),
  mainTown: z
    .strictObject({
      name: line,
      lat: z.number().min(-90).max(90).describe('Graden noorderbreedte, bijvoorbeeld 51.83.'),
      lon: z.number().min(-180).max(180).describe('Graden oosterlengte, bijvoorbeeld 4.97.'),
    })
    .optional()
    .describe('De plaats waar de stip op de kaart staat.'),
  provinces: z.array(z.enum(PROVINCES)).describe('Ten minste één. Alleen een verzonnen regio ligt nergens: [].'),
  municipalities: z
    .array(municipality)
    .default([])
    .describe('De gemeenten die volgens een bron bij deze regio horen, of waar een school van de regio staat.'),
  approximate: z
    .array(choice(APPROXIMATE_FIELDS))
    .default([])
    .describe('Velden die uit algemene kennis komen en niet uit een bron.'),
  summary: line.describe('Eén zin die zegt wat er over deze regio bekend is.'),
  searchedAs,
  period: z.strictObject({ from: calendarDate, until: calendarDate }).optional(),
  leadSchool: line.optional().describe('De penvoerder: wie aanvraagt, geld verdeelt en verantwoordt.'),
  leadSchoolSource: sourceId.optional(),
  schools: z.array(school).default([]),
  schoolsNote: line.optional().describe('Bijvoorbeeld dat de bron meer scholen telt dan er met naam staan.'),
  partners: z.array(partner).default([]),
  lines: z.array(regionalLine).default([]),
  linesNote: line.optional(),
  state: z
    .strictObject({ text: line, date: pastDate, by: line, source: sourceId.optional() })
    .optional()
    .describe('De stand in één of twee zinnen, met wie het vertelt en wanneer.'),
  teachersNotice: answers,
  pupilsNotice: answers,
  amounts: z.array(amount).default([]),
  nextPeriod: line.optional().describe('Wat bekend is over 2025-2028.'),
  contact: contact.optional(),
  supporters: z.array(reference('supporters')).default([]),
  website: webAddress.optional(),
  example,
  sources,
});
export type Region = z.output<typeof regionSchema>;
