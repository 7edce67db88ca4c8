import { z } from 'zod';
import { FIELD_LABELS } from './field-labels.ts';

/** Where a field stands in a record: `['lines', 2, 'programmeLine']`. */
export type FieldPath = readonly (string | number)[];

/** What a field may tell about itself besides its type, in `.meta()`. */
interface FieldMeta {
  /** What the field is called in Dutch; FIELD_LABELS when the schema says nothing. */
  readonly title?: string;
  /** What to write here, in the author's words. */
  readonly description?: string;
  /** How to mend a wrong value. */
  readonly fix?: string;
  /** What the text in this field must be the name of: a collection, or a source, passage or picture of the page. */
  readonly pointsTo?: string;
  /** What the field names may be an example, because it is shown with its label. */
  readonly mayBeExample?: boolean;
  /** `date` for a calendar date, `address` for one of the web, `mail` for one of mail. */
  readonly kind?: string;
  /** A date on which somebody said, saw, counted or decided something: nobody can know it beforehand. */
  readonly past?: boolean;
  /** The Dutch word for each value of a choice. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What may stand in a field. */
type FieldType =
  | { readonly kind: 'text'; readonly longest: number | undefined }
  | {
      readonly kind: 'number';
      readonly whole: boolean;
      readonly lowest: number | undefined;
      readonly highest: number | undefined;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list' }
  | { readonly kind: 'group' }
  | { readonly kind: 'other' };

/** A schema as an author sees it: named fields, lists of things, and single values. */
export interface FieldShape {
  /** Its place in the record, whichever item of a list it is in: `lines.*.programmeLine`. */
  readonly pattern: string;
  readonly meta: FieldMeta;
  readonly type: FieldType;
  /** May be left out. */
  readonly optional: boolean;
  readonly keys: ReadonlyMap<string, FieldShape>;
  readonly item: FieldShape | undefined;
}

/** A field that the author wrote, with what the schema tells of it. */
export interface Field {
  readonly path: FieldPath;
  readonly value: unknown;
  readonly shape: FieldShape;
}

/** Reads what a schema says into a plain tree, so that rules can follow fields by their meaning. */
export function shapeOf(schema: z.core.$ZodType, pattern = ''): FieldShape {
  const layers = layersOf(schema);
  const core = layers.at(-1);
  const below = (step: string) => (pattern === '' ? step : `${pattern}.${step}`);
  return {
    pattern,
    // The outermost layer speaks last: `.optional().describe(…)` explains the field, not its type.
    meta: {
      ...labelOf(pattern),
      ...(Object.assign({}, ...layers.toReversed().map((layer) => z.globalRegistry.get(layer))) as FieldMeta),
    },
    type: typeOf(core),
    optional: layers.some((layer) => layer instanceof z.ZodOptional || layer instanceof z.ZodDefault),
    keys: new Map(
      core instanceof z.ZodObject
        ? Object.entries(core.shape as z.core.$ZodShape).map(([key, child]) => [key, shapeOf(child, below(key))])
        : [],
    ),
    item: core instanceof z.ZodArray ? shapeOf(core.element, below('*')) : undefined,
  };
}

/** A list's items are called by the list, whose label stands above them. */
function labelOf(pattern: string): Pick<FieldMeta, 'title'> {
  const key = pattern.slice(pattern.lastIndexOf('.') + 1);
  const title = FIELD_LABELS[key];
  return title === undefined ? {} : { title };
}

function typeOf(core: z.core.$ZodType | undefined): FieldType {
  if (core instanceof z.ZodString) return { kind: 'text', longest: core.maxLength ?? undefined };
  if (core instanceof z.ZodNumber) {
    return {
      kind: 'number',
      whole: core.format?.includes('int') === true,
      lowest: boundOf(core.minValue),
      highest: boundOf(core.maxValue),
    };
  }
  if (core instanceof z.ZodEnum) return { kind: 'choice', values: core.options.map(String) };
  if (core instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (core instanceof z.ZodArray) return { kind: 'list' };
  return core instanceof z.ZodObject ? { kind: 'group' } : { kind: 'other' };
}

/** Zod gives an integer without bounds those of a computer. */
function boundOf(bound: number | null): number | undefined {
  return bound === null || !Number.isFinite(bound) || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;
}

/** The schema and what it wraps, from the outside in. */
function layersOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = innerOf(schema);
  return inner === undefined ? [schema] : [schema, ...layersOf(inner)];
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return schema.def.innerType;
  }
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  return undefined;
}

/** Whether an author writes what comes to mind: no date, address, fixed word or name of something else. */
export function isFreeText({ type, meta }: FieldShape): boolean {
  return type.kind === 'text' && meta.kind === undefined && meta.pointsTo === undefined;
}

/** All fields of a value, groups and lists included. Follows the schema and forgives a value of another form. */
export function fieldsOf(shape: FieldShape, value: unknown): Field[] {
  const fields: Field[] = [];
  addFields(fields, shape, value, []);
  return fields;
}

function addFields(fields: Field[], shape: FieldShape, value: unknown, path: FieldPath): void {
  fields.push({ path, value, shape });
  if (Array.isArray(value)) {
    const { item } = shape;
    if (item !== undefined) value.forEach((inner, index) => addFields(fields, item, inner, [...path, index]));
  } else if (isRecord(value)) {
    for (const [key, child] of shape.keys) {
      if (Object.hasOwn(value, key)) addFields(fields, child, value[key], [...path, key]);
    }
  }
}

/** The shape of one field; undefined for a field that the schema does not know. */
export function shapeAt(shape: FieldShape, path: readonly PropertyKey[]): FieldShape | undefined {
  return path.reduce<FieldShape | undefined>(
    (found, key) => (typeof key === 'string' ? found?.keys.get(key) : found?.item),
    shape,
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
