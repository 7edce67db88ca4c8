import type { Field } from '@sveltia/cms';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../../src/domain/collections.ts';
import type { JsonSchema } from '../../../src/domain/schema/json-schema.ts';
import { PICTURE_KINDS } from '../../../src/domain/media/picture-files.ts';
import type { FieldShape } from '../../../src/domain/schema/schema-shape.ts';

const PICTURES = PICTURE_KINDS.map((kind) => `.${kind}`).join();

/** Above this number of characters a text with a limit gets a box of several lines. */
const LONG_TEXT = 120;

/** The fields of a group as Sveltia's form asks for them. What they mean stands in the shape, what they allow in the schema. */
export function makeFields(shape: FieldShape, schema: JsonSchema): Field[] {
  return [...shape.keys].map(([key, child]) => makeField(key, child, childOf(schema.properties?.[key])));
}

/** One field. `schema` is the part of the JSON Schema that is about it. */
function makeField(name: string, shape: FieldShape, schema: JsonSchema): Field {
  const { title, description } = shape.meta;
  const base = {
    name,
    label: title ?? name,
    required: !shape.optional,
    ...(description === undefined ? {} : { hint: description }),
  };
  const { type } = shape;
  switch (type.kind) {
    case 'text':
      return makeText(base, shape, schema);
    case 'number':
      return {
        ...base,
        widget: 'number',
        value_type: schema.type === 'integer' ? 'int' : 'float',
        ...(schema.type === 'integer' ? {} : { step: 0.001 }),
        ...(type.lowest === undefined ? {} : { min: type.lowest }),
        ...(type.highest === undefined ? {} : { max: type.highest }),
      };
    case 'boolean':
      return typeof schema.default === 'boolean'
        ? { ...base, widget: 'boolean', default: schema.default }
        : // A switch would turn what nobody filled in into a no.
          { ...base, widget: 'select', options: YES_OR_NO };
    case 'choice':
      return { ...base, widget: 'select', options: optionsOf(shape, type.values), ...defaultOf(schema) };
    case 'list':
      return makeList(base, shape, schema);
    case 'group':
      return { ...base, widget: 'object', fields: makeFields(shape, schema) };
    case 'other':
      throw new Error(`No form knows a field like ${shape.pattern}.`);
  }
}

type Base = Pick<Field, 'name' | 'label'> & { readonly required: boolean; readonly hint?: string };

const YES_OR_NO = [
  { label: 'Ja', value: true },
  { label: 'Nee', value: false },
];

function makeText(base: Base, { type, meta: { pointsTo } }: FieldShape, schema: JsonSchema): Field {
  const page = COLLECTION_NAMES.find((name) => name === pointsTo);
  if (page !== undefined && hasEntries(page)) return { ...base, ...relationTo(page) };
  if (pointsTo === 'picture') return { ...base, widget: 'image', choose_url: false, accept: PICTURES };
  const longest = type.kind === 'text' ? type.longest : undefined;
  const { pattern, patternErrorMessage: message } = schema;
  return {
    ...base,
    widget: pattern === undefined || (longest ?? 0) > LONG_TEXT ? 'text' : 'string',
    ...(longest === undefined ? {} : { maxlength: longest }),
    ...(pattern === undefined || typeof message !== 'string' ? {} : { pattern: [pattern, message] }),
    ...defaultOf(schema),
  };
}

function relationTo(collection: CollectionName) {
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    search_fields: ['title'],
    display_fields: ['title'],
  } as const;
}

/** Sveltia finds an entry by the name of its file; the records of a list have none of their own. */
function hasEntries(name: CollectionName): boolean {
  return 'folder' in COLLECTIONS[name].stored;
}

function makeList(base: Base, { item }: FieldShape, schema: JsonSchema): Field {
  if (item === undefined) throw new Error(`A list of nothing: ${base.name}`);
  const one = childOf(schema.items);
  const min = schema.minItems === undefined ? {} : { min: schema.minItems };
  if (item.type.kind === 'group') {
    return { ...base, ...min, widget: 'list', collapsed: 'auto', fields: makeFields(item, one) };
  }
  const field = makeField('waarde', item, one);
  // These know how to hold more than one themselves, and keep a plain list.
  if (field.widget === 'select' || field.widget === 'relation') return { ...field, ...base, ...min, multiple: true };
  return { ...base, ...min, widget: 'list', field };
}

function optionsOf({ meta: { words } }: FieldShape, values: readonly string[]) {
  return values.map((value) => ({ label: words?.[value] ?? value, value }));
}

function defaultOf({ default: value }: JsonSchema): { default?: string } {
  return typeof value === 'string' ? { default: value } : {};
}

function childOf(schema: JsonSchema['items']): JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}
