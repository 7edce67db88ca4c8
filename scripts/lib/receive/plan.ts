import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { definitionOf, fileOf, type CollectionName } from '../../../src/domain/collections.ts';
import { NEW_PAGE_KINDS } from '../../../src/domain/contribution/kinds.ts';
import { CLOSED_KINDS } from '../../../src/domain/contribution/mend.ts';
import type { EntryChange, Parcel } from '../../../src/domain/contribution/parcel.ts';
import { placeChange, type Clash } from '../../../src/domain/contribution/place-change.ts';
import { nameFor } from '../../../src/domain/contribution/typed-text.ts';
import type { Problem, Words } from '../../../src/domain/schema/problem.ts';
import { isRecord } from '../../../src/domain/schema/schema-shape.ts';
import { findNearest } from '../../../src/domain/text/nearest.ts';
import { quote } from '../../../src/domain/text/words.ts';
import { splitPage } from '../content/frontmatter.ts';
import { readYaml } from '../content/yaml.ts';
import { lookAtPicture } from '../pictures/look-at-picture.ts';

/** A file as it should become. */
export interface FileWrite {
  /** From the root of the project. */
  readonly file: string;
  /** What it holds now, byte for byte; undefined when it is not there. */
  readonly before: string | undefined;
  readonly after: string | Buffer;
}

/** What would become of a parcel. */
export type ParcelPlan =
  | { readonly kind: 'ready'; readonly writes: readonly FileWrite[]; readonly notes: readonly string[] }
  | { readonly kind: 'already'; readonly file: string }
  | {
      readonly kind: 'clash';
      readonly file: string;
      readonly collection: CollectionName;
      readonly clashes: readonly Clash[];
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'remark'; readonly remark: string };

/** Looks at the files as they are now, and writes nothing. `root`: the project. */
export async function planParcel(root: string, { change, page, remark, attachments }: Parcel): Promise<ParcelPlan> {
  const [attachment] = attachments ?? [];
  const picture = attachment === undefined ? undefined : Buffer.from(attachment.data, 'base64');
  if (change !== undefined) return planChange(root, change, picture !== undefined);
  return page === undefined ? { kind: 'remark', remark: remark ?? '' } : planPage(root, page, picture);
}

async function planChange(root: string, change: EntryChange, hasPicture: boolean): Promise<ParcelPlan> {
  const { collection, id } = change;
  const file = fileOf(collection, id);
  if (CLOSED_KINDS.includes(collection)) return refuse(file, FOR_EDITORS);
  if (hasPicture) return refuse(file, PICTURE_OF_CHANGE);
  const bytes = await readFile(path.join(root, file)).catch(() => undefined);
  if (bytes === undefined) {
    const nearest = findNearest(id, await namesOf(root, collection));
    return refuse(file, {
      message: 'Deze bijdrage verandert dit bestand, maar het is er niet.',
      fix: `${nearest === undefined ? '' : `Heet het nu ${quote(nearest)}? `}Vraag de inzender om het formulier opnieuw in te vullen.`,
    });
  }
  if (!isUtf8(bytes)) return refuse(file, NOT_CHANGEABLE);
  const before = bytes.toString();
  const placing = tryPlacing(before, change);
  if (placing === undefined) return refuse(file, NOT_CHANGEABLE);
  if (placing.kind === 'clash') return { kind: 'clash', file, collection, clashes: placing.clashes };
  if (placing.kind === 'already') return { kind: 'already', file };
  return { kind: 'ready', writes: [{ file, before, after: placing.text }], notes: [] };
}

function tryPlacing(before: string, change: EntryChange) {
  try {
    return placeChange(before, change);
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return undefined;
    throw error;
  }
}

async function planPage(
  root: string,
  page: NonNullable<Parcel['page']>,
  picture: Buffer | undefined,
): Promise<ParcelPlan> {
  const { collection, text } = page;
  const kind = NEW_PAGE_KINDS.find((each) => each.collection === collection);
  if (kind === undefined) return refuse(`content (${definitionOf(collection).label})`, FOR_EDITORS);
  const fields = fieldsOf(text);
  const taken = await namesOf(root, collection);
  const title = typeof fields['title'] === 'string' ? fields['title'] : '';
  const id = nameFor(title, taken, kind.slug);
  const first = nameFor(title, [], kind.slug);
  const alike = taken.filter((name) => name === first || name.replace(/-\d+$/, '') === first);
  for (const name of alike) {
    const file = fileOf(collection, name);
    if ((await readFile(path.join(root, file), 'utf8').catch(() => undefined)) === text)
      return { kind: 'already', file };
  }
  const plan = await withPicture(root, { file: fileOf(collection, id), before: undefined, after: text }, picture);
  if (plan.kind !== 'ready') return plan;
  const editors = kind.forEditors.filter((field) => Object.hasOwn(fields, field));
  return {
    ...plan,
    notes: [
      ...plan.notes,
      ...alike.map((name) => `Er is al een pagina met deze naam: ${fileOf(collection, name)}. Vergelijk ze.`),
      ...editors.map((field) => `Het veld ${field} vraagt geen formulier; dat vult de redactie in.`),
    ],
  };
}

/** The fields of a page, as the build will read them. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const split = splitPage(text);
  const data = 'fields' in split ? readYaml(split.fields, { file: '', firstLine: 2 }).values?.data : undefined;
  return isRecord(data) ? data : {};
}

const PICTURE = 'foto.jpg';

/** The picture comes beside its page. */
async function withPicture(
  root: string,
  page: FileWrite & { readonly after: string },
  picture?: Buffer,
): Promise<ParcelPlan> {
  if (picture === undefined) return { kind: 'ready', writes: [page], notes: [] };
  const file = path.posix.join(path.posix.dirname(page.file), PICTURE);
  const isTaken = existsSync(path.join(root, file));
  const fault = isTaken
    ? TAKEN_PICTURE
    : page.after.includes(`./${PICTURE}`)
      ? await findFault(picture)
      : UNUSED_PICTURE;
  if (fault !== undefined) return refuse(file, fault);
  const { exif } = await sharp(picture).metadata();
  return {
    kind: 'ready',
    writes: [{ file, before: undefined, after: picture }, page],
    notes: exif === undefined ? [] : [CAMERA],
  };
}

async function findFault(picture: Buffer): Promise<Words | undefined> {
  const isJpeg = picture[0] === 0xff && picture[1] === 0xd8;
  const reading = isJpeg ? await lookAtPicture(picture) : NO_JPEG;
  return 'message' in reading ? { message: `Over de foto: ${reading.message}`, fix: reading.fix } : undefined;
}

/** The names of pages of a kind, or of records in a list, that are there. */
async function namesOf(root: string, collection: CollectionName): Promise<string[]> {
  const { stored } = definitionOf(collection);
  return 'folder' in stored ? namesIn(path.join(root, 'content', stored.folder)) : [];
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => path.parse(name).name.toLowerCase());
}

function refuse(file: string, words: Words): ParcelPlan {
  return { kind: 'refused', problem: { file, ...words } };
}

const FOR_EDITORS: Words = {
  message: 'Dit verandert geen formulier: alleen de redactie doet dat.',
  fix: 'Vertrouw dit bestand niet. Wilt u de wijziging toch, maak die dan zelf.',
};
const NOT_CHANGEABLE: Words = {
  message: 'In dit bestand kan de bijdrage niet vanzelf worden gezet, omdat het anders is geschreven dan andere.',
  fix: 'Draai npm run check:content. Meldt dat niets, zet de bijdrage er dan zelf in.',
};
const UNUSED_PICTURE: Words = {
  message: 'Er kwam een foto mee, maar de bijdrage gebruikt die nergens.',
  fix: 'Vraag de inzender om het formulier opnieuw in te vullen.',
};
const TAKEN_PICTURE: Words = {
  message: 'Daar staat al een foto, en die wordt nooit overschreven.',
  fix: 'Geef de foto die er staat een andere naam, ook op de pagina, en probeer het opnieuw.',
};
const PICTURE_OF_CHANGE: Words = {
  message: 'Er kwam een foto mee, maar die kan alleen bij een nieuwe pagina.',
  fix: 'Vraag de inzender om de foto apart te sturen, en zet die er zelf bij.',
};
const CAMERA =
  'In de foto staan gegevens van de camera, misschien ook waar die is gemaakt. Bewaar de foto opnieuw zonder die gegevens.';
const NO_JPEG: Words & { readonly message: string; readonly fix: string } = {
  message: 'dit is geen JPEG.',
  fix: 'Vraag de inzender om de foto opnieuw te kiezen in het formulier.',
};
