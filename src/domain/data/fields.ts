import { z } from 'zod';
import { DATE_FORMS } from '../schema/calendar-date.ts';
import type { Answer, Source } from '../schema/fields.ts';

/** What a field holds. The page names these in Dutch (field-words.ts). */
export const TEXT = z.string().min(1);
export const DATE = z.string().regex(DATE_FORMS);
export const DAY = z.iso.date();
export const NUMBER = z.number();
export const COUNT = z.number().int().min(0);
export const YES_NO = z.boolean();
/** Of this site. Without a domain while the site does not know its own. */
export const PAGE = TEXT.meta({ format: 'uri-reference' });
export const LINK = TEXT.meta({ format: 'uri' });

/**
 * A field of which the value is always known. `column`: what it is called in the table, in Dutch, for people open that one; its key is for programs.
 */
export function known<Value extends z.ZodType>(
  value: Value,
  column: string,
  description: string,
  unit?: string,
): Value {
  return value.meta({ title: column, description, ...(unit !== undefined && { 'x-unit': unit }) });
}

/** A field of which the value may not be known. */
export function open<Value extends z.ZodType>(value: Value, column: string, description: string, unit?: string) {
  return known(value.nullable(), column, description, unit);
}

/** More of the same; an empty list when none is known. */
export function list<Value extends z.ZodType>(value: Value, column: string, description: string) {
  return known(z.array(value), column, description);
}

/** Things with fields of their own. In the table each of these is a column, with a line for each thing. */
export function listOf<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
  return z.array(z.strictObject(shape)).meta({ description });
}

export const idField = (description: string) => known(TEXT, 'id', `${description} Verandert nooit.`);

export const pageField = known(PAGE, 'pagina', 'Waar dit op de site staat.');

export const regionField = open(TEXT, 'regio', 'De id van de regio. Onbekend of landelijk: leeg.');

export const sourcesField = listOf('Waar het vandaan komt.', {
  title: known(TEXT, 'bronnen', 'Hoe de bron heet.'),
  publisher: open(TEXT, 'bronnen_uitgever', 'Wie de bron uitgaf.'),
  url: open(LINK, 'bronnen_adres', 'Waar u de bron leest.'),
  date: open(DATE, 'bronnen_datum', 'Wanneer de bron verscheen.'),
  read: open(DATE, 'bronnen_gelezen', 'Wanneer wij de bron lazen.'),
});

/** A word of the glossary does not tell when its source was read. */
type Cited = Pick<Source, 'title' | 'publisher' | 'url' | 'date'> & { readonly read?: Source['read'] };

export function sourcesOf(sources: readonly Cited[]): z.output<typeof sourcesField> {
  return sources.map(({ title, publisher, url, date, read }) => ({
    title,
    publisher: publisher ?? null,
    url: url ?? null,
    date: date ?? null,
    read: read ?? null,
  }));
}

/** Only those that a part of a page names. */
export function namedSources(sources: readonly Source[], names: readonly (string | undefined)[]) {
  return sourcesOf(sources.filter(({ id }) => names.includes(id)));
}

function answersField(who: string, column: string) {
  return listOf(`Wat ${who} ervan merken.`, {
    text: known(TEXT, column, `Wat ${who} ervan merken, volgens wie het vertelt.`),
    by: known(TEXT, `${column}_volgens`, 'Wie dat vertelt, als rol.'),
    date: known(DATE, `${column}_datum`, 'Wanneer dat werd verteld.'),
    since: open(DATE, `${column}_sinds`, 'Sinds wanneer zij het merken.'),
  });
}

/** The two questions that every page of the site tries to answer. */
export const noticeFields = {
  teachersNotice: answersField('docenten', 'docenten_merken'),
  pupilsNotice: answersField('leerlingen', 'leerlingen_merken'),
};

interface Noticing {
  readonly teachersNotice: readonly Answer[];
  readonly pupilsNotice: readonly Answer[];
}

export function noticesOf({ teachersNotice, pupilsNotice }: Noticing) {
  return { teachersNotice: teachersNotice.map(toRow), pupilsNotice: pupilsNotice.map(toRow) };
}

function toRow({ text, by, date, since }: Answer) {
  return { text, by, date, since: since ?? null };
}

export function idsOf(references: readonly { readonly id: string }[]): string[] {
  return references.map(({ id }) => id);
}
