import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../../src/domain/collections.ts';
import { jsonSchemaOf } from '../../../src/domain/schema/json-schema.ts';
import { shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import { fieldsOf, isRecord, type FieldPath } from '../../../src/domain/schema/schema-shape.ts';
import { readContentValues, readTemplateValues } from '../../content-values.ts';

// Not strict: it would refuse the words that only editors know.
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(COLLECTION_NAMES.map((name) => [name, ajv.compile(jsonSchemaOf(name))]));
const templates = new Map(readTemplateValues().map(({ collection, values }) => [collection, values]));

test.each([...readContentValues(), ...readTemplateValues()])(
  '$file is what its JSON Schema asks',
  ({ collection, values }) => {
    expect(complaints(collection, values)).toEqual([]);
  },
);

describe.each(COLLECTION_NAMES)('of %s both schemas refuse', (collection) => {
  const good = templates.get(collection);
  const fields = fieldsOf(shapeOfCollection(collection), recordOf(collection, good)).map((field) => ({
    ...field,
    path: isList(collection) ? [0, ...field.path] : field.path,
  }));
  const refused = (broken: unknown) => ({
    zod: !zodAccepts(collection, broken),
    json: !jsonAccepts(collection, broken),
  });
  const BOTH = { zod: true, json: true };

  test('a record without one of the fields that it needs', () => {
    const needed = fields.filter(({ path, shape }) => !shape.optional && typeof path.at(-1) === 'string');
    // A record of which nothing is needed, such as the choice for home, says so of each of its fields.
    const isAllOptional = fields.every(({ path, shape }) => path.length === 0 || shape.optional);
    expect(needed.length > 2 || isAllOptional).toBe(true);
    for (const { path } of needed) expect({ path, ...refused(without(good, path)) }).toEqual({ path, ...BOTH });
  });

  test('a field that nobody knows, in any group', () => {
    for (const { path, value } of fields.filter(({ value }) => isRecord(value))) {
      expect({ path, ...refused(replace(good, path, { ...(value as object), onbekend: 'x' })) }).toEqual({
        path,
        ...BOTH,
      });
    }
  });

  test('something of another sort than the field asks', () => {
    for (const { path, value } of fields) {
      const other = typeof value === 'object' ? 'tekst' : { groep: 'velden' };
      expect({ path, ...refused(replace(good, path, other)) }).toEqual({ path, ...BOTH });
    }
  });

  test('a word that is no choice, and text that is no date', () => {
    const fixed = fields.filter(({ shape }) => shape.type.kind === 'choice' || shape.meta.kind === 'date');
    for (const { path } of fixed) {
      expect({ path, ...refused(replace(good, path, 'morgen-misschien')) }).toEqual({ path, ...BOTH });
    }
  });
});

test.each(COLLECTION_NAMES)('of %s the JSON Schema never refuses what zod accepts', (collection) => {
  const good = templates.get(collection);
  const paths = pathsOf(good);
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), change), { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce((value, [path, apply]) => apply(value, path), good);
      if (!zodAccepts(collection, changed)) return;
      accepted += 1;
      expect({ changed, complaints: complaints(collection, changed) }).toEqual({ changed, complaints: [] });
    }),
    { numRuns: 300 },
  );
  // Otherwise it says nothing.
  expect(accepted).toBeGreaterThan(20);
});

test('a field has its Dutch name, its help and the words of its choices', () => {
  const { properties } = jsonSchemaOf('meetings') as { properties: Record<string, unknown> };
  expect(properties['status']).toEqual({
    type: 'string',
    enum: ['planned', 'held', 'moved', 'cancelled', 'unknown'],
    enumDescriptions: ['gepland', 'gehouden', 'verschoven', 'afgelast', 'onbekend'],
    title: 'Stand',
    description: 'planned, held, moved, cancelled of unknown. Weet u niet of het doorging? Kies unknown.',
  });
  expect(properties['register']).toMatchObject({
    patternErrorMessage: 'Begin met https:// en neem het adres over uit de adresbalk.',
  });
});

type Change = (value: unknown, path: FieldPath) => unknown;

/** Values that some field somewhere takes, as often as any text or number. */
const someValue = fc.oneof(
  fc.constantFrom<unknown>('2021', 2021, '2021-Q2', ' 2021-06 ', '2020/2023\n', '2021-02-30', 'PIE', 'none', 'unknown'),
  fc.constantFrom<unknown>(
    true,
    false,
    null,
    '',
    ' ',
    0,
    1,
    -1,
    5,
    1.5,
    [],
    {},
    'a-b',
    ' a ',
    'A B',
    'https://a.nl/b\n',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '-', '0', '\n'), maxLength: 700 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  someValue.map(
    (next): Change =>
      (value, path) =>
        replace(value, path, next),
  ),
  fc.constant<Change>(without),
  fc.constantFrom('  ', '\n').map(
    (space): Change =>
      (value, path) =>
        replaceBy(value, path, (old) => (typeof old === 'string' ? space + old + space : old)),
  ),
  fc.constant<Change>((value, path) => replaceBy(value, path, (old) => (isArray(old) ? [...old, ...old] : old))),
);

function zodAccepts(collection: CollectionName, value: unknown): boolean {
  const { schema } = COLLECTIONS[collection];
  return (isList(collection) ? z.array(schema) : schema).safeParse(value).success;
}

function jsonAccepts(collection: CollectionName, value: unknown): boolean {
  return complaints(collection, value).length === 0;
}

function complaints(collection: CollectionName, value: unknown): string[] {
  const validate = validators.get(collection) as ValidateFunction;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function isList(collection: CollectionName): boolean {
  return COLLECTIONS[collection].stored.form === 'list';
}

/** Array.isArray() makes any of unknown. */
function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function recordOf(collection: CollectionName, value: unknown): unknown {
  return isList(collection) && Array.isArray(value) ? value[0] : value;
}

function pathsOf(value: unknown, path: FieldPath = []): FieldPath[] {
  const children = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  return [...(path.length === 0 ? [] : [path]), ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** A copy with one value changed; the same when an earlier change took the place away. */
function replaceBy(value: unknown, [step, ...rest]: FieldPath, next: (old: unknown) => unknown): unknown {
  if (step === undefined) return next(value);
  if (isArray(value)) return value.map((item, index) => (index === step ? replaceBy(item, rest, next) : item));
  return isRecord(value) && step in value ? { ...value, [step]: replaceBy(value[step], rest, next) } : value;
}

function replace(value: unknown, path: FieldPath, next: unknown): unknown {
  return replaceBy(value, path, () => next);
}

function without(value: unknown, path: FieldPath): unknown {
  const last = path.at(-1);
  return replaceBy(value, path.slice(0, -1), (group) => {
    if (isArray(group)) return group.filter((_, index) => index !== last);
    return isRecord(group) ? Object.fromEntries(Object.entries(group).filter(([key]) => key !== last)) : group;
  });
}
