import { z } from 'zod';
import { calendarDate, pastDate } from './calendar-date.ts';
import type { CollectionName } from '../collection-names.ts';
import { field, inFile, say, type Message } from './message.ts';
import { isWebAddress } from '../text/web-address.ts';
import { quote } from '../text/words.ts';

/** A sign that somebody sees. The pattern of braille without dots is one to Unicode, but not to a reader. */
const SIGN = /[[\P{C}--\p{Z}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;
/** Unicode also counts fillers without a form among its letters. */
const LETTER = /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v;

/** Whether a text holds anything that somebody sees. */
export function isSeen(text: string): boolean {
  return SIGN.test(text);
}

/** Whether somebody can read it out: it holds a letter or digit that is seen. */
export function hasLetter(text: string): boolean {
  return LETTER.test(text);
}

/** Text for a reader. Authors' spaces at both ends are forgiven. */
export const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text === '' || isSeen(text), {
    error: 'Hier staan alleen tekens die niemand ziet.',
    params: { fix: 'Typ de tekst opnieuw in plaats van te kopiëren.' },
  });

const LONGEST_TITLE = 200;

/** What a page or a part of it is called: one line, which fits in a list, a browser tab and a search result. */
export const title = line
  .max(LONGEST_TITLE)
  .refine((text) => text === '' || hasLetter(text), {
    error: 'In deze titel staat geen letter of cijfer dat een lezer ziet.',
    params: { fix: 'Typ de titel opnieuw, in gewone letters.' },
  })
  .refine((text) => !/[\r\n]/.test(text), {
    error: 'Deze titel loopt over meer regels.',
    params: { fix: 'Zet de titel op één regel. Een | of > achter de dubbele punt kan weg.' },
  });

/** A reader types some words or one question, not a text. */
const LONGEST_SEARCH = 80;

/**
 * What people type who look for this page, as far as the page itself does not say it: everyday words, the words of pupils,
 * whole questions. Nobody reads them, so that an author can write for a reader and be found by a searcher.
 */
export const searchedAs = z
  .array(
    line
      .max(LONGEST_SEARCH)
      .refine((text) => text === '' || hasLetter(text), {
        error: 'Hier staat geen letter of cijfer waarop iemand zoekt.',
        params: { fix: 'Schrijf woorden of een vraag.' },
      })
      .refine((text) => !/[\r\n]/.test(text), {
        error: 'Dit loopt over meer regels.',
        params: { fix: 'Maak er meer woorden of vragen van, elk achter een eigen streepje.' },
      }),
  )
  .default([])
  .describe(
    'Woorden en vragen waarmee mensen deze pagina zoeken en die er niet op staan. Alleen de zoekfunctie leest ze.',
  );

/** One of a few fixed words, each with the Dutch that a reader sees. */
export function choice<const Words extends Readonly<Record<string, string>>>(words: Words) {
  const values = Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]];
  return z.enum(values).meta({ words });
}

/** Names that every object of JavaScript has: looked up by such an id, a thing that is not there would seem to be. */
export function isTakenName(text: string): boolean {
  return text in {};
}

/** Names become folders and files of the site, and a system refuses those that are far longer. */
export const LONGEST_NAME = 100;

/** File name without its ending: small letters, digits and hyphens. */
export const id = z
  .string()
  .trim()
  .max(LONGEST_NAME)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: ({ input }) => `${quote(String(input))} is geen goede naam voor in een webadres.`,
  })
  .refine((text) => !isTakenName(text), {
    error: ({ input }) => `${quote(String(input))} is een woord dat de site zelf al gebruikt.`,
    params: { fix: 'Kies een andere naam.' },
  })
  .meta({ fix: 'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld basis-op-orde.' });

export interface Reference<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  readonly id: string;
}

/** Names another page by its file name. Has the shape of Astro's own reference(), so getEntry() takes it. */
export function reference<Name extends CollectionName>(collection: Name) {
  return z
    .string()
    .trim()
    .min(1)
    .transform((value): Reference<Name> => ({ collection, id: value }))
    .meta({ pointsTo: collection });
}

function notAnAddress({ input }: { readonly input?: unknown }): string {
  return `${quote(String(input))} is geen volledig webadres.`;
}

/** Only addresses that a reader can follow: no javascript:, data: or mail links. */
export const webAddress = z
  .string()
  .trim()
  // The form alone, for whoever reads only the pattern, such as the help in an editor.
  .regex(/^[hH][tT]{2}[pP][sS]?:\/\/[^\s<>".]+\.[^\s<>"]+$/, { error: notAnAddress })
  .refine(isWebAddress, { error: notAnAddress })
  .meta({ kind: 'address', fix: 'Begin met https:// en neem het adres over uit de adresbalk.' });

/**
 * Where a page may send a file. Of its host the content policy makes a rule, in which any other sign could begin another.
 */
export const postAddress = z
  .string()
  .trim()
  .regex(/^[hH][tT]{2}[pP][sS]:\/\/[A-Za-z\d\-]+(?:\.[A-Za-z\d\-]+)+(?::\d{1,5})?(?:\/[^\s<>"]*)?$/, {
    error: notPostable,
  })
  .refine((text) => URL.canParse(text), { error: notPostable })
  .meta({ kind: 'address', fix: 'Neem het adres over van de formulierdienst. Het begint met https://.' });

function notPostable({ input }: { readonly input?: unknown }): string {
  return `Naar ${quote(String(input))} kan de site niets veilig sturen.`;
}

/** It becomes part of links as it is, so no sign in it means anything there. */
export const mailAddress = z
  .string()
  .trim()
  .regex(/^[A-Za-z\d._+\-]+@[A-Za-z\d\-]+(?:\.[A-Za-z\d\-]+)+$/, {
    error: ({ input }) => `${quote(String(input))} is geen mailadres.`,
  })
  .meta({ kind: 'mail', fix: 'Schrijf één adres, zoals redactie@voorbeeld.nl.' });

/** What of a source was read, when that was not the page itself. A list of sources says it once for all that share it. */
export const READ_AS = {
  'archive-start': 'Gelezen als archiefkopie, alleen het begin',
  archive: 'Gelezen als archiefkopie',
} as const;

export const source = z.strictObject({
  id: id.describe('Korte naam binnen deze pagina; elk feit verwijst ernaar.'),
  title: title.describe('Wat is het, in woorden die een lezer begrijpt.'),
  publisher: line.optional().describe('Wie het uitgaf, bijvoorbeeld de krant of de regio.'),
  url: webAddress.optional().describe('Waar een lezer het kan nalezen.'),
  date: pastDate.optional().describe('Wanneer het verscheen. Laat weg als u dat niet weet.'),
  read: pastDate.describe('Wanneer u het las.'),
  readAs: choice(READ_AS).optional().describe('Alleen als u niet de pagina zelf las, maar een kopie of een deel.'),
  announces: z
    .boolean()
    .optional()
    .describe('true als de bron alleen aankondigt wat zou gebeuren. Dan kan hij niet zeggen dat het is gehaald.'),
  note: line.optional().describe('Wat een lezer over deze bron moet weten.'),
});
export type Source = z.output<typeof source>;
export const sources = z.array(source).min(1).describe('Elk feit heeft een bron met een datum.');

/** The label of what somebody made up to show what the site can do. All that belongs to an example carries it. */
export const example = z
  .boolean()
  .default(false)
  .describe('true als dit is verzonnen, als voorbeeld. Anders weglaten.');

/** The id of one of the page's own sources. The check verifies that it exists. */
export const sourceId = id.meta({ pointsTo: 'source' }).describe('De id van een bron op deze pagina.');

/** What teachers or pupils notice of the plans: the yardstick of every page. */
export const noticeAnswer = z.strictObject({
  text: line.describe('Wat merken ze ervan? In gewone woorden.'),
  by: line.describe('Wie vertelt dit, als rol: docent, leerling, programmamanager, lokale krant.'),
  date: pastDate,
  since: pastDate.optional().describe('Sinds wanneer merken ze dit? Onbekend? Laat weg.'),
  source: sourceId.optional(),
});
export type Answer = z.output<typeof noticeAnswer>;
export const answers = z.array(noticeAnswer).default([]);

export const contact = z.strictObject({
  role: line.describe('De rol, geen naam: programmamanager.'),
  organisation: line,
  url: webAddress.optional(),
});

const PROFILES = {
  PIE: 'Produceren, Installeren en Energie',
  BWI: 'Bouwen, Wonen en Interieur',
  'M&T': 'Mobiliteit en Transport',
  MVI: 'Media, Vormgeving en ICT',
  'D&P': 'Dienstverlening en Producten',
  Groen: 'Groen',
  'M-TECH': 'Maritiem en Techniek',
  'Z&W': 'Zorg en Welzijn',
  'E&O': 'Economie en Ondernemen',
  HBR: 'Horeca, Bakkerij en Recreatie',
} as const;
export type Profile = keyof typeof PROFILES;
export const profile = choice(PROFILES);

export const PROVINCES = [
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
  'Caribisch Nederland',
] as const;
export type Province = (typeof PROVINCES)[number];

/** Whether people are in a picture, and whether a reader would know them. */
export const PEOPLE = {
  none: 'Nee',
  unrecognisable: 'Ja, maar niemand is te herkennen',
  recognisable: 'Ja, en ze zijn te herkennen',
} as const;

/** What every picture says of itself, wherever it stands. */
export const pictureTerms = {
  credit: line.describe('Wie de foto maakte.'),
  licence: line.describe('Wat anderen met de foto mogen.'),
  rendered: z.boolean().default(false).describe('true als de computer het beeld tekende.'),
  people: choice(PEOPLE).describe('Staan er mensen op?'),
  consent: z
    .strictObject({ scope: line, until: calendarDate })
    .optional()
    .describe('Verplicht bij herkenbare mensen: waarvoor gaven ze toestemming, en tot wanneer?'),
};

/** Recognisable people have given their consent. */
export function hasConsent({
  people,
  consent,
}: {
  readonly people: keyof typeof PEOPLE;
  readonly consent?: unknown;
}): boolean {
  return people !== 'recognisable' || consent !== undefined;
}

/** What is told when they have not; `fix` differs with what can be done about the picture. */
export function missingConsent(fix: Message) {
  return {
    path: ['consent'],
    error: 'Op deze foto staan herkenbare mensen, maar hun toestemming ontbreekt.',
    params: { fix },
  };
}

export const picture = z
  .strictObject({
    file: line.meta({ pointsTo: 'picture' }).describe('Bestand naast deze pagina, bijvoorbeeld ./draaibank.jpg.'),
    alt: line.describe('Wat ziet u? Voor wie de foto niet kan zien.'),
    ...pictureTerms,
  })
  .refine(
    hasConsent,
    missingConsent(
      say`Vul ${field('consent')}${inFile(' met scope en until')} in, of kies een foto zonder herkenbare mensen.`,
    ),
  );
