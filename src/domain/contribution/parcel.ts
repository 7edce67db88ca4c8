import { parseDocument } from 'yaml';
import { z } from 'zod';
import { COLLECTION_NAMES } from '../collection-names.ts';
import { formatDate, parseCalendarDate } from '../schema/calendar-date.ts';
import { id as entryId } from '../schema/fields.ts';
import type { FieldChange, Step } from './field-change.ts';
import { writeYaml } from './write-page.ts';

const step: z.ZodType<Step> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.record(z.string(), z.unknown()),
]);

const fieldChange: z.ZodType<FieldChange> = z.strictObject({
  at: z.array(step).min(1),
  was: z.unknown().optional(),
  now: z.unknown().optional(),
  add: z.array(z.unknown()).min(1).optional(),
});

const day = z.string().refine((text) => parseCalendarDate(text) !== undefined && text.length === 'YYYY-MM-DD'.length);
const collection = z.enum(COLLECTION_NAMES);

const entryChange = z.strictObject({
  collection,
  // A single has no name.
  id: z.union([entryId, z.literal('')]),
  fields: z.array(fieldChange).default([]),
  /** A sentence of the text, as its author wrote it, and what comes instead; without `now` it goes. */
  passages: z.array(z.strictObject({ was: z.string().min(1), now: z.string().optional() })).default([]),
  /** Paragraphs for below the text, as Markdown. */
  addText: z.array(z.string()).default([]),
  /** What the contribution calls itself among the sources. */
  source: entryId.optional(),
});
export type EntryChange = z.output<typeof entryChange>;

const attachment = z.strictObject({ name: z.enum(['foto.jpg']), data: z.base64() });

export const parcelSchema = z
  .strictObject({
    'sto-in-beeld': z.literal(1),
    form: z.string().min(1),
    day,
    about: z.string().optional(),
    from: z.strictObject({ role: z.string().min(1), organisation: z.string().optional() }),
    knownBy: z.string().optional(),
    change: entryChange.optional(),
    /** A new page; its name follows from its title when it is placed. */
    page: z.strictObject({ collection, text: z.string().min(1) }).optional(),
    /** What only a person can do something with. */
    remark: z.string().min(1).optional(),
    attachments: z.array(attachment).max(1).optional(),
  })
  .refine(({ change, page, remark }) => [change, page, remark].filter((part) => part !== undefined).length === 1);

/**
 * All that one contribution is: what a form makes and an editor receives, whichever way it travelled. Exactly one of
 * `change` (of an entry that is there), `page` (a new one) and `remark`.
 */
export type Parcel = z.output<typeof parcelSchema>;

/** What each parcel says of where it comes from. */
export function parcelOf(
  { slug }: { readonly slug: string },
  { sender }: { readonly sender: Parcel['from'] },
  today: string,
): Pick<Parcel, 'sto-in-beeld' | 'form' | 'day' | 'from'> {
  return { 'sto-in-beeld': 1, form: slug, day: today, from: sender };
}

const BEGIN = '===== Bijdrage aan STO in beeld =====';
const END = '===== Einde van de bijdrage =====';

/** The parcel as a text file, that a mail or a clipboard may carry among other words. */
export function writeParcel(parcel: Parcel): string {
  const { about, day } = parcel;
  const notes = [
    `# ${parcel.form}${about === undefined ? '' : `, over: ${about}`}`,
    `# Gemaakt op ${formatDate(day)}. Stuur dit hele bestand aan de redactie.`,
  ].map((note) => note.replaceAll(/\s+/g, ' '));
  return [BEGIN, ...notes, `${writeYaml(parcel)}${END}`, ''].join('\n');
}

export type ReadParcel = { readonly parcel: Parcel } | { readonly fault: ParcelFault };

/** Why a text is no parcel: there is none in it, its end is missing, or what stands in it is not what a form makes. */
export type ParcelFault = 'none' | 'cut' | 'damaged' | 'newer';

/** More than this no form makes, a picture included. In characters. */
const LONGEST = 20_000_000;

/** All parcels in a text: a file, or a mail in which one was pasted, quoted or forwarded. */
export function readParcels(text: string): ReadParcel[] {
  if (text.length > LONGEST) return [{ fault: 'damaged' }];
  const lines = text.split(/\r\n?|\n/);
  const starts = lines.flatMap((line, index) => (line.includes(BEGIN) ? [index] : []));
  if (starts.length === 0) return [{ fault: 'none' }];
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1]);
    // Who forwards a mail puts a mark before each line.
    const mark = (own[0] ?? '').split(BEGIN)[0] ?? '';
    const end = own.findIndex((line) => line.includes(END));
    if (end === -1) return { fault: 'cut' };
    return readOne(own.slice(1, end).map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line)));
  });
}

function readOne(lines: readonly string[]): ReadParcel {
  // A mail programme puts hard spaces where two spaces stand together.
  const yaml = lines.map((line) => line.replace(/^[\s\u00A0]+/, (space) => ' '.repeat(space.length))).join('\n');
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', merge: false });
  if (document.errors.length > 0) return { fault: 'damaged' };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const result = parcelSchema.safeParse(value);
  if (result.success) return { parcel: result.data };
  const version = z.object({ 'sto-in-beeld': z.number().min(2) }).safeParse(value);
  return { fault: version.success ? 'newer' : 'damaged' };
}

/**
 * A name for the file of a parcel. Nothing in it was typed: the form and page are the site's own words, the last four
 * signs tell two contributions of one day apart.
 */
export function parcelFileName(parcel: Parcel): string {
  const words = [parcel.form, parcel.change?.id ?? ''].filter((word) => word !== '').join('-');
  return `sto-${words.replaceAll(/[^a-z0-9]+/g, '-')}-${parcel.day}-${shortMark(writeParcel(parcel))}.txt`;
}

/** Four signs for a text, by the hash function FNV-1a. */
function shortMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}
