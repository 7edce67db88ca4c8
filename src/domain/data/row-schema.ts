import { z } from 'zod';
import type { DataSet } from './data-set.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A zod schema as JSON Schema 2020-12, in the words that others know. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', override: adapt });
}

const rowSchemas = new Map<string, JsonSchema>();

/** What a row of a set looks like: the published schema, and all that the page and the table know of a field. */
export function rowSchemaOf({ name, row }: DataSet): JsonSchema {
  const schema = rowSchemas.get(name) ?? toJsonSchema(row);
  rowSchemas.set(name, schema);
  return schema;
}

/** What content tells its authors in `.meta()`; `words` becomes the title of each value. */
const OURS = ['words', 'fix', 'pointsTo', 'kind', 'past'];

function adapt({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  const { enum: values, words } = jsonSchema;
  if (values !== undefined && typeof words === 'object') {
    jsonSchema.oneOf = values.map((value) => ({
      const: value,
      title: String(Reflect.get(words ?? {}, String(value))),
    }));
    delete jsonSchema.enum;
  }
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // The format says it.
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  for (const key of OURS) Reflect.deleteProperty(jsonSchema, key);
}
