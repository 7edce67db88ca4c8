import { parseDocument } from 'yaml';
import { z } from 'zod';
import { COLLECTION_NAMES } from '../collection-names.ts';
import { formatDate, parseCalendarDate } from '../schema/calendar-date.ts';
import { id as entryId } from '../schema/fields.ts';
import type { FieldChange, ChangeStep } from './field-change.ts';
import { quotedDocument } from './write-page.ts';

const step: z.ZodType<ChangeStep> = z.union([
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
/** Of both the start, which nothing that was typed may look like. */
const RULE = '=====';
/** Mail programmes break lines of more than some seventy signs, those that they quote included. */
const LONGEST_LINE = 64;

/**
 * The parcel as a text file, that a mail or a clipboard may carry among other words. No line of it is long, empty or ends in
 * a space, and no hard space stands in it, so that whatever a mail programme does with those can be undone.
 */
export function writeParcel(parcel: Parcel): string {
  const { about, day } = parcel;
  const notes = [
    `# ${parcel.form}${about === undefined ? '' : `, over: ${about}`}`,
    `# Gemaakt op ${formatDate(day)}. Stuur dit hele bestand aan de redactie.`,
  ].map((note) => note.replaceAll(/\s+/g, ' ').replaceAll(RULE, ''));
  const fields = quotedDocument(parcel, LONGEST_LINE)
    .toString({ lineWidth: LONGEST_LINE, minContentWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .replaceAll(RULE, String.raw`\x3d====`)
    .replaceAll('\u00A0', String.raw`\_`);
  return [BEGIN, ...notes, `${fields}${END}`, ''].join('\n');
}

export type ReadParcel = { readonly parcel: Parcel } | ParcelFault;

/**
 * Why a text is no parcel: there is none in it, it is far too long, its end is missing, it can not be read any more, or what
 * stands in it is not what a form makes. `line`: of the text; `field`: as `change.fields.0.at`.
 */
export interface ParcelFault {
  readonly fault: 'none' | 'large' | 'cut' | 'damaged' | 'foreign' | 'newer';
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

/** More than this no form makes, a picture included. In characters. */
export const LONGEST_PARCEL = 20_000_000;

/** All parcels in a text: a file, or a mail in which one was pasted, quoted or forwarded. */
export function readParcels(text: string): ReadParcel[] {
  if (text.length > LONGEST_PARCEL) return [{ fault: 'large' }];
  // A mail programme puts hard spaces where two spaces stand together.
  const lines = text.replaceAll('\u00A0', ' ').split(/\r\n?|\n/);
  const starts = lines.flatMap((line, index) => (line.includes(BEGIN) ? [index] : []));
  if (starts.length === 0) return [{ fault: 'none' }];
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1]);
    const end = own.findIndex((line) => line.includes(END));
    if (end === -1) return { fault: 'cut', line: start + 1 };
    // Who forwards a mail puts a mark before each line.
    const mark = /^[\s>|]*/.exec(own[0] ?? '')?.[0] ?? '';
    return readOne(
      own.slice(0, end).map((line, below) => ({ text: withoutMark(line, mark), line: start + below + 1 })),
    );
  });
}

function withoutMark(line: string, mark: string): string {
  const short = mark.trimEnd();
  const from = line.startsWith(mark) ? mark.length : line.startsWith(short) ? short.length : 0;
  return line.slice(from).trimEnd();
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** What stands above the first field is for people, and what is empty came later. */
function readOne(lines: readonly Line[]): ReadParcel {
  const first = lines.findIndex(({ text }) => text.startsWith('sto-in-beeld:'));
  const fields = lines.slice(Math.max(1, first)).filter(({ text }) => text !== '');
  const read = readFields(fields.map(({ text }) => text).join('\n'));
  if (!('value' in read)) return { fault: 'damaged', line: fields[read.line - 1]?.line ?? lines[0]?.line };
  const result = parcelSchema.safeParse(read.value);
  if (result.success) return { parcel: result.data };
  const version = z.object({ 'sto-in-beeld': z.number().min(2) }).safeParse(read.value);
  if (version.success) return { fault: 'newer' };
  return { fault: 'foreign', line: lines[0]?.line, field: result.error.issues[0]?.path.join('.') };
}

/** A bracket with something behind it, or a row of hyphens: nested deep they keep the parser busy for hours. */
const NESTED = /[[{](?!\s*[\]}])|^\s*(?:- ){8}/m;
const QUOTED = /"[^"\\]*(?:\\[^][^"\\]*)*"/g;

function readFields(yaml: string): { readonly value: unknown } | { readonly line: number } {
  // Our own writer puts what has brackets between quotation marks, and each item on its own line.
  if (NESTED.test(yaml.replaceAll(QUOTED, ''))) return { line: 1 };
  try {
    // To look for a name that stands twice takes the square of their number.
    const document = parseDocument(yaml, { version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
    const [error] = document.errors;
    return error === undefined
      ? { value: document.toJS({ maxAliasCount: 0 }) }
      : { line: error.linePos?.[0].line ?? 1 };
  } catch {
    // A name for what stands elsewhere, or nested deeper than the parser can go.
    return { line: 1 };
  }
}

/** What to call a contribution when asking after it: its day, and four signs that tell two of one day apart. */
export function parcelNumber(parcel: Parcel): string {
  return `${parcel.day}-${shortMark(writeParcel(parcel))}`;
}

/** A name for the file of a parcel. Nothing in it was typed: the form and page are the site's own words. */
export function parcelFileName(parcel: Parcel): string {
  const words = [parcel.form, parcel.change?.id ?? ''].filter((word) => word !== '').join('-');
  return `sto-${words.replaceAll(/[^a-z0-9]+/g, '-')}-${parcelNumber(parcel)}.txt`;
}

/** Four signs for a text, by the hash function FNV-1a. */
function shortMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}
