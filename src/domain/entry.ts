import type { z } from 'zod';
import type { CollectionName, COLLECTIONS } from './collections.ts';
import type { WrittenBody } from './mdx/body.ts';
import type { Media } from './media/picture-reading.ts';
import type { Problem, Words } from './schema/problem.ts';
import type { Field, FieldPath } from './schema/schema-shape.ts';

export type DataOf<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/** Where a field stands in its file. Of a missing field: where the group stands that it is missing from. */
export type LineOf = (path: FieldPath, part?: 'key' | 'value') => number | undefined;

/** A place that problems can be told of. */
export interface Place {
  readonly file: string;
  readonly lineOf: LineOf;
}

export interface EntryOf<Name extends CollectionName> extends Place {
  readonly collection: Name;
  /** File or folder name, or the id of a record in a list. Empty for a record without a good one. */
  readonly id: string;
  /** What the schema made of the fields; undefined while one of them is wrong. */
  readonly data: DataOf<Name> | undefined;
  /** The fields as they were written, so that one wrong field does not hide what is wrong with another. */
  readonly fields: readonly Field[];
  /** The whole file; the records of a list share it. */
  readonly source: string;
  /** The text below the fields; undefined where there is none or where it cannot be read. */
  readonly body: WrittenBody | undefined;
}

/** One page or record as its author wrote it, right or wrong. */
export type Entry = { [Name in CollectionName]: EntryOf<Name> }[CollectionName];

/** All that authors wrote. */
export interface Content extends Media {
  readonly entries: readonly Entry[];
  /** Collections of which some ids could not be read: nobody can tell what is missing there. */
  readonly incomplete: ReadonlySet<CollectionName>;
}

/** What is wrong in a field, at the line where it stands. */
export function problemAt(
  { file, lineOf }: Place,
  path: FieldPath,
  words: Words,
  part: 'key' | 'value' = 'value',
): Problem {
  return { file, line: lineOf(path, part), field: path.join('.'), ...words };
}

/** Fields by their place: `claims.*.anchor` finds the anchor of every claim. */
export function fieldsAt(entry: Entry, ...patterns: readonly string[]): Field[] {
  return entry.fields.filter(({ shape }) => patterns.includes(shape.pattern));
}

/** A field whose text is the name of something else: a page, or a source, passage or picture of its own page. */
export interface Pointer {
  readonly path: FieldPath;
  readonly name: string;
}

export function pointersTo(entry: Entry, target: string): Pointer[] {
  return entry.fields
    .filter(({ shape }) => shape.meta.pointsTo === target)
    .flatMap(({ path, value }) => {
      const name = textOf(value);
      return name === undefined ? [] : { path, name };
    });
}

/** Text as the schema reads it; undefined for anything that is no text or is empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function entriesIn<Name extends CollectionName>(content: Content, collection: Name): EntryOf<Name>[] {
  return content.entries.filter((entry): entry is Extract<Entry, EntryOf<Name>> => entry.collection === collection);
}

/** For whoever looks many of them up: a search through all for each takes more time than the whole check may. */
export function entriesById<Name extends CollectionName>(
  content: Content,
  collection: Name,
): Map<string, EntryOf<Name>> {
  const byId = new Map<string, EntryOf<Name>>();
  for (const entry of entriesIn(content, collection)) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return byId;
}

export function idsIn(content: Content, collection: CollectionName): string[] {
  return content.entries.filter((entry) => entry.collection === collection && entry.id !== '').map(({ id }) => id);
}
