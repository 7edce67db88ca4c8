import { z } from 'zod';
import { calendarDate } from '../schema/calendar-date.ts';
import { contact, line, mailAddress, postAddress, title, webAddress } from '../schema/fields.ts';
import { quote } from '../text/words.ts';

const LONGEST_WAIT = 60;

/** Who is behind the site. Whatever its owner has not decided is left out, and the site says so. */
export const siteSchema = z.strictObject({
  title: title.meta({ title: 'Naam van de site', description: 'Staat boven en onder elke pagina, en in elke lijst.' }),
  publisher: z
    .strictObject({
      name: line.describe('De organisatie die de site uitgeeft.'),
      url: webAddress.optional().describe('De eigen site.'),
    })
    .optional()
    .meta({ title: 'Uitgever', description: 'Wie de site uitgeeft.' }),
  contact: contact
    .extend({
      role: line.describe('De rol, geen naam: redactie.'),
      organisation: line.optional().describe('Als dat een andere is dan de uitgever.'),
      mail: mailAddress.optional().describe('Waar vragen en fouten heen kunnen.'),
    })
    .refine(({ mail, url }) => mail !== undefined || url !== undefined, {
      path: ['mail'],
      error: 'Hier staat niet hoe iemand u bereikt.',
      params: { fix: 'Vul mail of url in.' },
    })
    .optional()
    .meta({ title: 'Contact', description: 'Wie vragen over de site beantwoordt.' }),
  licence: z
    .strictObject({
      name: line.describe('Hoe de licentie heet: CC BY 4.0.'),
      url: webAddress.describe('Waar een lezer de licentie kan nalezen.'),
    })
    .optional()
    .meta({
      title: 'Licentie van de teksten',
      description: 'Wat anderen met de teksten mogen. Foto’s hebben hun eigen.',
    }),
  contributions: z
    .strictObject({
      mail: mailAddress.optional().describe('Wie inzendingen per mail krijgt.'),
      endpoint: postAddress.optional().meta({
        title: 'Adres van de formulierdienst',
        description: 'Waar de site een inzending heen mag sturen. Laat weg als u dat niet wilt.',
      }),
      answerWithin: z
        .number()
        .int()
        .positive()
        .max(LONGEST_WAIT)
        .optional()
        .meta({ title: 'Antwoord binnen', description: 'Binnen hoeveel werkdagen iemand antwoord geeft.' }),
    })
    .optional()
    .meta({ title: 'Inzendingen', description: 'Waar heen gaat wat bezoekers delen.' }),
  security: z
    .strictObject({
      mail: mailAddress.optional().describe('Wie een melding per mail krijgt.'),
      url: webAddress
        .refine((text) => /^https:/i.test(text), {
          error: ({ input }) => `${quote(String(input))} begint niet met https://.`,
        })
        .optional()
        .describe('Een pagina waar iemand veilig kan melden.'),
      until: calendarDate.describe('Tot en met wanneer dit klopt: hoogstens een jaar vooruit. Daarna kijkt u het na.'),
    })
    .refine(({ mail, url }) => mail !== undefined || url !== undefined, {
      path: ['mail'],
      error: 'Hier staat niet waar iemand een lek kan melden.',
      params: { fix: 'Vul mail of url in.' },
    })
    .optional()
    .meta({ title: 'Lek in de beveiliging', description: 'Waar iemand een lek in de beveiliging kan melden.' }),
});
export type SiteSettings = z.output<typeof siteSchema>;
