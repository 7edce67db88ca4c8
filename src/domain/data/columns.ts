import type { z } from 'zod';
import { DATE_FORMS } from '../schema/calendar-date.ts';
import type { DataRow, DataSet } from './data-set.ts';
import { rowSchemaOf } from './row-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a value is. */
export type ValueKind = 'text' | 'date' | 'day' | 'page' | 'link' | 'whole' | 'number' | 'yes-no' | 'choice';

/** A column of the table, which is a field of the row or a field of a thing in a list of the row. */
export interface Column {
  /** Its keys in JSON: `['title']`, or `['sources', 'title']`. */
  readonly path: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly unit: string | undefined;
  readonly kind: ValueKind;
  /** The Dutch word of each value of a choice. */
  readonly words: ReadonlyMap<string, string>;
  readonly isList: boolean;
  /** Whether it may be `null`, because nobody knows. */
  readonly mayBeUnknown: boolean;
}

/** The columns of a set, read from the schema that is published. */
export function columnsOf(set: DataSet): Column[] {
  return propertiesOf(rowSchemaOf(set)).flatMap(([key, schema]) => {
    const item = itemOf(schema);
    if (item === undefined) return [toColumn([key], schema, schema, false)];
    const parts = propertiesOf(item);
    return parts.length === 0
      ? [toColumn([key], schema, item, true)]
      : parts.map(([name, part]) => toColumn([key, name], part, part, true));
  });
}

/** What stands in a row for a column: one value, or of a list the value of each thing in it. */
export function valueOf(row: DataRow, { path, isList }: Column): unknown {
  const [key = '', part] = path;
  const value = row[key];
  if (!isList || part === undefined || !Array.isArray(value)) return value;
  return value.map((thing: DataRow) => thing[part]);
}

function toColumn(path: readonly string[], told: JsonSchema, schema: JsonSchema, isList: boolean): Column {
  const value = withoutNull(schema);
  const unit = told['x-unit'];
  return {
    path,
    name: told.title ?? path.join('_'),
    description: told.description ?? '',
    unit: typeof unit === 'string' ? unit : undefined,
    kind: kindOf(value),
    words: wordsOf(value),
    isList,
    mayBeUnknown: value !== schema,
  };
}

function kindOf({ type, format, pattern, oneOf, enum: values }: JsonSchema): ValueKind {
  if (oneOf !== undefined || values !== undefined) return 'choice';
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer') return 'whole';
  if (type === 'number') return 'number';
  if (format === 'date') return 'day';
  if (format === 'uri') return 'link';
  if (format === 'uri-reference') return 'page';
  return pattern === DATE_FORMS.source ? 'date' : 'text';
}

function wordsOf({ oneOf = [], enum: values = [] }: JsonSchema): Map<string, string> {
  return new Map([
    ...oneOf.flatMap(asSchema).map(({ const: value, title }) => [String(value), title ?? String(value)] as const),
    ...values.map((value) => [String(value), String(value)] as const),
  ]);
}

/** The schema of what is known; the same one where nothing may be unknown. */
function withoutNull(schema: JsonSchema): JsonSchema {
  // A type without more to it has `null` beside it, any other is one of two schemas.
  const types: unknown = schema.type;
  if (Array.isArray(types)) return { ...schema, type: types.find((type) => type !== 'null') as 'number' };
  return (schema.anyOf ?? []).flatMap(asSchema).find(({ type }) => type !== 'null') ?? schema;
}

function itemOf({ items }: JsonSchema): JsonSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

function propertiesOf({ properties = {} }: JsonSchema): [string, JsonSchema][] {
  return Object.entries(properties).flatMap(([key, schema]) =>
    asSchema(schema).map((known): [string, JsonSchema] => [key, known]),
  );
}

/** JSON Schema also has `true` and `false` for anything and nothing; no field is that. */
function asSchema(schema: JsonSchema | boolean): JsonSchema[] {
  return typeof schema === 'boolean' ? [] : [schema];
}
