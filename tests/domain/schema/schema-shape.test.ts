import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/domain/collections.ts';
import { FIELD_LABELS } from '../../../src/domain/schema/field-labels.ts';
import { fieldsOf, shapeAt, shapeOf, type FieldShape } from '../../../src/domain/schema/schema-shape.ts';

const schema = z.strictObject({
  title: z.string().describe('De titel.'),
  lines: z
    .array(z.strictObject({ id: z.string().meta({ pointsTo: 'regions' }).optional().describe('De naam.') }))
    .default([]),
});
const shape = shapeOf(schema);

test('a shape tells of each field what the schema says, whatever it is wrapped in', () => {
  const id = shapeAt(shape, ['lines', 3, 'id']);
  expect(id).toMatchObject({
    pattern: 'lines.*.id',
    meta: { pointsTo: 'regions', description: 'De naam.' },
    optional: true,
  });
});

test('a field that the schema does not know has no shape', () => {
  expect(shapeAt(shape, ['lines', 'id'])).toBeUndefined();
  expect(shapeAt(shape, ['toString'])).toBeUndefined();
});

test('fields are found with their path and value', () => {
  const fields = fieldsOf(shape, { title: 'T', lines: [{ id: 'a' }, { id: 'b' }] });
  expect(fields.map(({ path, shape: { pattern } }) => [path.join('.'), pattern])).toEqual([
    ['', ''],
    ['title', 'title'],
    ['lines', 'lines'],
    ['lines.0', 'lines.*'],
    ['lines.0.id', 'lines.*.id'],
    ['lines.1', 'lines.*'],
    ['lines.1.id', 'lines.*.id'],
  ]);
});

test.each([[undefined], [null], ['text'], [[1, 2]], [{ lines: 'text' }], [{ lines: { id: 'a' } }]])(
  'a value of another form than the schema is forgiven: %j',
  (value) => {
    expect(() => fieldsOf(shape, value)).not.toThrow();
  },
);

test('a shape tells what may stand in a field', () => {
  const kinds = shapeOf(
    z.strictObject({
      text: z.string().trim().min(1).max(120),
      count: z.number().int().positive(),
      angle: z.number().min(-60).max(60).default(0),
      sure: z.boolean().default(false),
      kind: z.enum(['a', 'b']).optional(),
      list: z.array(z.string()).default([]),
      group: z.strictObject({ name: z.string() }),
      page: z.string().transform((id) => ({ id })),
      date: z.preprocess(String, z.string()),
    }),
  );
  expect(Object.fromEntries([...kinds.keys].map(([key, { type }]) => [key, type]))).toEqual({
    text: { kind: 'text', longest: 120 },
    count: { kind: 'number', whole: true, lowest: 0, highest: undefined },
    angle: { kind: 'number', whole: false, lowest: -60, highest: 60 },
    sure: { kind: 'boolean' },
    kind: { kind: 'choice', values: ['a', 'b'] },
    list: { kind: 'list' },
    group: { kind: 'group' },
    page: { kind: 'text', longest: undefined },
    date: { kind: 'text', longest: undefined },
  });
});

describe('what an author fills in', () => {
  const shapes = COLLECTION_NAMES.flatMap((name) =>
    below(shapeOf(COLLECTIONS[name].schema)).map((field) => ({ name, field })),
  );

  test('has a Dutch name for every field of every kind', () => {
    const nameless = shapes.filter(({ field }) => field.meta.title === undefined && !/(^|\*)$/.test(field.pattern));
    expect(nameless.map(({ name, field }) => `${name}: ${field.pattern}`)).toEqual([]);
  });

  test('has a Dutch word for every value of a choice, unless the values are words themselves', () => {
    const wordless = shapes.filter(
      ({ field: { type, meta } }) =>
        type.kind === 'choice' &&
        (meta.words === undefined
          ? type.values.some((value) => /^[a-z]/.test(value))
          : type.values.some((value) => !Object.hasOwn(meta.words ?? {}, value))),
    );
    expect(wordless.map(({ name, field }) => `${name}: ${field.pattern}`)).toEqual([]);
  });

  test('gives no name to a field that no kind has', () => {
    const keys = new Set(shapes.map(({ field: { pattern } }) => pattern.slice(pattern.lastIndexOf('.') + 1)));
    expect(Object.keys(FIELD_LABELS).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('has no type that the forms do not know', () => {
    expect(
      shapes.filter(({ field }) => field.type.kind === 'other').map(({ name, field }) => `${name}: ${field.pattern}`),
    ).toEqual([]);
  });
});

function below(shape: FieldShape): FieldShape[] {
  const children = [...shape.keys.values(), ...(shape.item === undefined ? [] : [shape.item])];
  return [shape, ...children.flatMap(below)];
}
