import { z } from 'zod';
import { audience } from './audience.ts';
import { pastDate } from '../schema/calendar-date.ts';
import { line, reference, sourceId, sources, title } from '../schema/fields.ts';
import { theme } from './interview.ts';

/** Something that teachers, schools, parents or pupils say that they lack. An offer may answer it; most are open. */
export const needSchema = z.strictObject({
  title: title.meta({ title: 'Wat is er nodig?', description: 'Eén zin, in gewone woorden.' }),
  audience: audience.meta({
    title: 'Van wie is deze behoefte?',
    description: 'primary-school: basisscholen; teachers: docenten; parents-pupils: ouders en leerlingen.',
  }),
  group: line.meta({ title: 'Wie precies?', description: 'Bijvoorbeeld techniekdocenten in Gorinchem/Altena.' }),
  theme: theme.meta({ title: 'Thema', description: 'Een van de thema’s die ook bij interviews staan.' }),
  count: z.number().int().positive().optional().meta({
    title: 'Hoeveel vroegen erom?',
    description: 'Alleen als een bron het getal noemt. Onbekend? Laat weg.',
  }),
  askedBy: line.meta({
    title: 'Wie vertelt dit?',
    description: 'De rol, geen naam: programmamanager, docent, landelijk ondersteuner.',
  }),
  date: pastDate.meta({ title: 'Wanneer werd dit gezegd?', description: 'Zo precies als u het weet.' }),
  dateNote: line
    .optional()
    .meta({ title: 'Datum in woorden', description: 'Vervangt de datum, bijvoorbeeld: begin 2021, afgeleid.' }),
  summary: line.optional().meta({ title: 'Uitleg', description: 'Eén of twee zinnen over wat er ontbreekt.' }),
  regions: z
    .array(reference('regions'))
    .default([])
    .meta({ title: 'Regio’s', description: 'Bestandsnamen van regio’s zonder .mdx. Onbekend? Laat weg.' }),
  interview: reference('interviews')
    .optional()
    .meta({ title: 'Interview', description: 'Als het in een interview op deze site werd gezegd: de bestandsnaam.' }),
  source: sourceId.meta({ title: 'Bron', description: 'De id van de bron op deze pagina waar dit staat.' }),
  sources,
});
export type Need = z.output<typeof needSchema>;
