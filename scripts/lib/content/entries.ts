import { COLLECTIONS, seeTemplate, type CollectionName } from '../../../src/domain/collections.ts';
import { problemAt, textOf, type DataOf, type Entry, type EntryOf, type Place } from '../../../src/domain/entry.ts';
import { id as idField } from '../../../src/domain/schema/fields.ts';
import type { WrittenBody } from '../../../src/domain/mdx/body.ts';
import { readBody } from '../../../src/domain/mdx/mdx.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { fieldsOf, type Field } from '../../../src/domain/schema/schema-shape.ts';
import { judgeFields, shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import { quote } from '../../../src/domain/text/words.ts';
import { splitPage } from './frontmatter.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** Whose text it is. */
export interface FileIdentity {
  readonly file: string;
  readonly collection: CollectionName;
  readonly id: string;
}

export interface EntriesReading {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** False when the file may hold entries whose ids could not be read. */
  readonly complete: boolean;
}

/** What stands in the text of one file: one entry, or of a list one a record. */
export function readEntries(identity: FileIdentity, text: string): EntriesReading {
  const { stored } = COLLECTIONS[identity.collection];
  switch (stored.form) {
    case 'pages':
      return readPage(identity, text);
    case 'folders':
      return stored.file.endsWith('.yaml') ? readRecord(identity, text) : readPage(identity, text);
    case 'records':
    case 'single':
      return readRecord(identity, text);
    case 'list':
      return readList(identity, text);
  }
}

/** An entry of which nothing is known but its name: enough to keep references to it from dangling. */
export function unreadEntry(identity: FileIdentity): EntriesReading {
  const isList = COLLECTIONS[identity.collection].stored.form === 'list';
  const entries = isList ? [] : [makeEntry({ ...identity, place: wholeFile(identity), source: '' })];
  return { entries, problems: [], complete: !isList };
}

function wholeFile({ file }: FileIdentity): Place {
  return { file, lineOf: () => undefined };
}

function readPage(identity: FileIdentity, text: string): EntriesReading {
  const { file } = identity;
  const split = splitPage(text);
  const read = split.body === undefined ? undefined : readBody(split.body);
  const body = read !== undefined && 'body' in read ? read.body : undefined;
  const bodyProblems = read !== undefined && 'problem' in read ? [{ file, ...read.problem }] : [];
  if ('problem' in split) {
    const entry = makeEntry({ ...identity, place: wholeFile(identity), source: text, body });
    return { entries: [entry], problems: [{ file, ...split.problem }, ...bodyProblems], complete: true };
  }
  const { entry, problems } = readFields(identity, readYaml(split.fields, { file, firstLine: 2 }), text, body);
  return { entries: [entry], problems: [...problems, ...bodyProblems], complete: true };
}

function readRecord(identity: FileIdentity, text: string): EntriesReading {
  const { entry, problems } = readFields(identity, readYaml(text, { file: identity.file, firstLine: 1 }), text);
  return { entries: [entry], problems, complete: true };
}

function readFields(identity: FileIdentity, yaml: YamlReading, source: string, body?: WrittenBody) {
  if (yaml.values === undefined) {
    return { entry: makeEntry({ ...identity, place: yaml, source, body }), problems: yaml.problems };
  }
  // A page without any field is a group of no fields: then the schema tells which ones are missing.
  const { entry, problems } = judge({ ...identity, place: yaml, source, body }, yaml.values.data ?? {}, yaml.isQuoted);
  return { entry, problems: [...yaml.problems, ...problems] };
}

function readList(identity: FileIdentity, text: string): EntriesReading {
  const { file, collection } = identity;
  const yaml = readYaml(text, { file, firstLine: 1 });
  if (yaml.values === undefined) return { entries: [], problems: yaml.problems, complete: false };
  const records: unknown = yaml.values.data ?? [];
  if (!Array.isArray(records)) {
    const words = {
      message: 'Hier hoort een lijst te staan: elk onderdeel met een streepje ervoor.',
      fix: seeTemplate(collection),
    };
    return { entries: [], problems: [...yaml.problems, problemAt(yaml, [], words)], complete: false };
  }
  if (records.length === 0)
    return { entries: [], problems: [...yaml.problems, emptyList(identity, yaml)], complete: false };
  const read = records.map((record: unknown, index) => readItem(identity, yaml, record, index, text));
  return {
    entries: read.map(({ entry }) => entry),
    problems: [...yaml.problems, ...read.flatMap(({ problems }) => problems)],
    complete: read.every(({ entry }) => entry.id !== ''),
  };
}

function emptyList({ collection }: FileIdentity, place: Place): Problem {
  const { label } = COLLECTIONS[collection];
  const message = `In dit bestand staat geen enkel ${label}, en zonder dat kan de site niet worden gemaakt.`;
  return problemAt(place, [], { message, fix: `Zet er ten minste één in. ${seeTemplate(collection)}` });
}

function readItem(
  { file, collection }: FileIdentity,
  yaml: YamlReading,
  record: unknown,
  index: number,
  source: string,
) {
  const place: Place = { file, lineOf: (path, part) => yaml.lineOf([index, ...path], part) };
  const id = goodId(record);
  return judge({ collection, id, place, source }, record, (path) => yaml.isQuoted([index, ...path]));
}

function goodId(record: unknown): string {
  const id = typeof record === 'object' && record !== null && 'id' in record ? textOf(record.id) : undefined;
  return idField.safeParse(id).success ? (id ?? '') : '';
}

interface EntryParts {
  readonly collection: CollectionName;
  readonly id: string;
  readonly place: Place;
  readonly source: string;
  readonly body?: WrittenBody | undefined;
  readonly data?: unknown;
  readonly fields?: readonly Field[];
}

function judge(parts: EntryParts, data: unknown, isQuoted: YamlReading['isQuoted']) {
  const { collection, place } = parts;
  const fields = fieldsOf(shapeOfCollection(collection), data);
  const judged = judgeFields(collection, data, place);
  const days = fields
    .filter(isReadAsDay)
    .filter(({ path }) => !isQuoted(path))
    .map((field) => unquotedDay(field, place));
  const problems = [...('problems' in judged ? judged.problems : []), ...days];
  const good = 'data' in judged && days.length === 0 ? judged.data : undefined;
  return { entry: makeEntry({ ...parts, fields, data: good }), problems };
}

/** Text that js-yaml in Astro turns into a moment in time, where a title or a name is meant. */
const DAY = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/;

function isReadAsDay({ value, shape }: Field): boolean {
  return typeof value === 'string' && shape.meta.kind !== 'date' && DAY.test(value);
}

function unquotedDay({ path, value }: Field, place: Place): Problem {
  return problemAt(place, path, {
    message: `${quote(String(value))} leest de site als datum, maar hier hoort tekst.`,
    fix: 'Zet er aanhalingstekens om, zoals "2021-06-18".',
  });
}

/** The schema of a collection has made the data of that collection; TypeScript can not follow that by itself. */
function makeEntry({ collection, id, place, source, body, data, fields = [] }: EntryParts): Entry {
  const entry: Omit<EntryOf<CollectionName>, 'data' | 'collection'> = {
    id,
    file: place.file,
    lineOf: place.lineOf,
    fields,
    source,
    body,
  };
  return { ...entry, collection, data: data as DataOf<CollectionName> | undefined } as Entry;
}
