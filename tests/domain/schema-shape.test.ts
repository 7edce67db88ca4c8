import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, shapeAt, shapeOf } from '../../src/domain/schema-shape.ts';

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
