import { COLLECTIONS, seeTemplate, type CollectionName } from '../collections.ts';
import { problemAt, type Place } from '../entry.ts';
import { makeFinder } from '../text/nearest.ts';
import { formerField } from './former-fields.ts';
import type { Problem, Words } from './problem.ts';
import { isRecord, shapeAt, shapeOf, type FieldPath, type FieldShape } from './schema-shape.ts';
import { describeIssue, mendIssue, tellIssue, type SchemaIssue } from './schema-words.ts';
import { listWords, quote } from '../text/words.ts';

type Judgement = { readonly data: unknown } | { readonly problems: readonly Problem[] };

const SHAPES = Object.fromEntries(
  Object.entries(COLLECTIONS).map(([name, { schema }]) => [name, shapeOf(schema)]),
) as Readonly<Record<CollectionName, FieldShape>>;

/** The fields that a kind of page may have. */
export function shapeOfCollection(collection: CollectionName): FieldShape {
  return SHAPES[collection];
}

/** What the schema makes of the fields of a page, or everything that is wrong with them. */
export function judgeFields(collection: CollectionName, fields: unknown, place: Place): Judgement {
  const result = COLLECTIONS[collection].schema.safeParse(fields, { error: describeIssue, reportInput: true });
  if (result.success) return { data: result.data };
  const issues = firstOfEachField(result.error.issues);
  const unknown = issues.flatMap((issue) => findUnknownFields(issue, shapeAt(SHAPES[collection], issue.path)));
  // A field that is missing under its own name and there under a misspelt one is one mistake, told once.
  const misspelt = new Set(unknown.map(({ group, meant }) => [...group, meant].join('.')));
  const other = issues.filter(
    (issue) => issue.code !== 'unrecognized_keys' && !(isMissing(issue) && misspelt.has(issue.path.join('.'))),
  );
  return {
    problems: [
      ...unknown.map((field) => problemAt(place, [...field.group, field.key], unknownField(field), 'key')),
      ...other.map((issue) => problemOf(collection, issue, place)),
    ],
  };
}

/** What else is wrong with a field follows from the first: an empty title is also too short. */
function firstOfEachField(issues: readonly SchemaIssue[]): SchemaIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    const field = `${code === 'unrecognized_keys' ? code : ''} ${path.join('.')}`;
    return !seen.has(field) && seen.add(field);
  });
}

interface UnknownField {
  readonly group: FieldPath;
  readonly key: string;
  /** The field whose name it nearly is. */
  readonly meant: string | undefined;
  /** The fields that fit here and are not yet filled in. */
  readonly free: readonly string[];
}

function findUnknownFields(issue: SchemaIssue, shape: FieldShape | undefined): UnknownField[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const taken = new Set(isRecord(issue.input) ? Object.keys(issue.input) : []);
  const free = [...(shape?.keys.keys() ?? [])].filter((key) => !taken.has(key));
  const find = makeFinder(free);
  return issue.keys.map((key) => ({ group: fieldPathOf(issue), key, meant: find(key), free }));
}

function unknownField({ key, meant, free }: UnknownField): Words {
  const former = formerField(key);
  if (former !== undefined) return former;
  const others =
    free.length === 0 ? 'Haal het weg.' : `Haal het weg, of kies een veld dat hier kan: ${listWords(free)}.`;
  return {
    message: `${quote(key)} is geen bekend veld.`,
    fix: meant === undefined ? others : `Bedoelde u ${quote(meant)}?`,
  };
}

function problemOf(collection: CollectionName, issue: SchemaIssue, place: Place): Problem {
  const path = fieldPathOf(issue);
  const shape = shapeAt(SHAPES[collection], path);
  return problemAt(
    place,
    path,
    isMissing(issue)
      ? missingField(String(path.at(-1)), shape?.meta.description ?? seeTemplate(collection))
      : { message: tellIssue(issue, shape), fix: mendIssue(issue, shape, seeTemplate(collection)) },
  );
}

function missingField(key: string, help: string): Words {
  return { message: `Het veld “${key}” ontbreekt.`, fix: `Voeg “${key}” toe. ${help}` };
}

/** A rule of several fields (`picture.consent`) also points at a missing field, but in its own words. */
function isMissing(issue: SchemaIssue): boolean {
  return issue.code !== 'custom' && issue.input === undefined;
}

function fieldPathOf(issue: SchemaIssue): FieldPath {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}
