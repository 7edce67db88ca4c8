import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../collections.ts';
import { FIELD_LABELS } from './field-labels.ts';
import { isRecord } from './schema-shape.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What an author may write in a file of this kind, as a JSON Schema of draft 7, which every editor knows. It never
 * refuses what the content check lets through. The other way around it does: rules between fields, the number of words
 * and whether a name exists are left to that check.
 */
export function jsonSchemaOf(collection: CollectionName): JsonSchema {
  const { label, schema, stored } = COLLECTIONS[collection];
  const written = stored.form === 'list' ? z.array(schema) : schema;
  return nameFields(
    z.toJSONSchema(written.meta({ title: label }), { target: 'draft-7', io: 'input', override: adapt }),
  );
}

interface Adapted {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: JsonSchema;
}

/** What a schema tells in `.meta()` that means nothing to others. */
const OURS = ['fix', 'pointsTo', 'kind', 'past', 'words'];

function adapt({ zodSchema, jsonSchema }: Adapted): void {
  if (isTrimmed(zodSchema)) forgiveSpaces(jsonSchema);
  const { pattern, fix, words, enum: values } = jsonSchema;
  // These two are words of the YAML language server, which VS Code runs.
  if (pattern !== undefined && typeof fix === 'string') jsonSchema['patternErrorMessage'] = fix;
  if (values !== undefined && isRecord(words))
    jsonSchema['enumDescriptions'] = values.map((value) => words[String(value)]);
  for (const key of OURS) Reflect.deleteProperty(jsonSchema, key);
}

/** Zod shares what two fields have in common, so that their names can only be given when it is done. */
function nameFields(schema: JsonSchema): JsonSchema {
  const { properties, items } = schema;
  for (const [key, field] of Object.entries(properties ?? {})) {
    if (typeof field === 'boolean') continue;
    const title = field.title ?? FIELD_LABELS[key];
    if (title !== undefined) field.title = title;
    nameFields(field);
  }
  if (typeof items === 'object' && !Array.isArray(items)) nameFields(items);
  return schema;
}

function isTrimmed({ _zod: { def } }: z.core.$ZodType): boolean {
  return def.type === 'string' && (def.checks ?? []).some(({ _zod }) => _zod.def.check === 'overwrite');
}

/** The spaces around a text, and the line end of a folded one, are cut off before anything is counted or compared. */
function forgiveSpaces(schema: JsonSchema): void {
  const { maxLength, pattern } = schema;
  if (maxLength !== undefined) {
    schema.pattern = `^\\s*[\\s\\S]{0,${maxLength}}?\\s*$`;
    schema['patternErrorMessage'] = `Hoogstens ${maxLength} tekens.`;
    delete schema.maxLength;
  } else if (pattern !== undefined) {
    schema.pattern = pattern.replace(/^\^(?!\\s\*)/, '^\\s*').replace(/(?<!\\s\*)\$$/, '\\s*$');
  }
}
