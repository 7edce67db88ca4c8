import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { makeCmsConfig } from '../../../scripts/lib/editor/cms-config.ts';
import { readEditorBackend } from '../../../scripts/lib/editor/editor-backend.ts';
import { COLLECTION_NAMES, COLLECTIONS, fileOf } from '../../../src/domain/collections.ts';
import { shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import type { FieldShape } from '../../../src/domain/schema/schema-shape.ts';

/** As much of Sveltia's words as these tests look at: its own types are a union of dozens. */
interface Field {
  readonly name: string;
  readonly widget?: string;
  readonly fields?: readonly Field[];
  readonly field?: Field;
  readonly multiple?: boolean;
  readonly root?: boolean;
  readonly pattern?: readonly [string, string];
}
interface Collection {
  readonly name: string;
  readonly folder?: string;
  readonly path?: string;
  readonly extension?: string;
  readonly fields?: readonly Field[];
  readonly files?: readonly { readonly file: string; readonly fields: readonly Field[] }[];
}

const config = makeCmsConfig(readEditorBackend(undefined).config);
const collections = new Map((config.collections as unknown as Collection[]).map((each) => [each.name, each]));

test('the config is what Sveltia itself asks for', () => {
  const schema = path.join(
    path.dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))),
    '../schema/sveltia-cms.json',
  );
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  validate(JSON.parse(JSON.stringify(config)));
  expect(validate.errors ?? []).toEqual([]);
});

test.each(COLLECTION_NAMES)('every field of %s can be edited, and no other', (name) => {
  const { isList, fields } = fieldsOf(name);
  const shown = fields.filter((field) => field.name !== 'body').flatMap((field) => pathsOf(field, ''));
  const all = patternsOf(shapeOfCollection(name)).filter((pattern) => pattern !== '');
  expect(isList).toBe(COLLECTIONS[name].stored.form === 'list');
  expect(shown.toSorted()).toEqual(all.toSorted());
});

test('kinds lie where authors put them', () => {
  const places = [...collections.values()].map(({ name, folder, path: file, extension, files }) => [
    name,
    folder === undefined ? files?.[0]?.file : `${folder}/${file ?? ''}.${extension ?? ''}`,
  ]);
  expect(Object.fromEntries(places)).toMatchObject({
    regions: 'content/regions/{{slug}}.mdx',
    labs: 'content/labs/{{slug}}/lab.mdx',
    tours: 'content/labs/{{slug}}/tour.yaml',
    plans: 'content/plans/{{slug}}.yaml',
    terms: 'content/terms.yaml',
    programme: 'content/programme.yaml',
  });
});

describe('a field', () => {
  test('with a date takes our dates, and says how they are written', () => {
    const [pattern, message] = field('meetings', 'date').pattern ?? [];
    expect(
      ['2021', '2021-Q2', '2021-06-18', '2020/2023'].filter((date) => !new RegExp(pattern ?? '').test(date)),
    ).toEqual([]);
    expect(new RegExp(pattern ?? '').test('18 juni 2021')).toBe(false);
    expect(message).toMatch(/^Schrijf een dag \(2021-06-18\)/);
  });

  test('that names a page lets an editor choose one', () => {
    expect(field('reports', 'region')).toMatchObject({
      widget: 'relation',
      collection: 'regions',
      value_field: '{{slug}}',
    });
    expect(field('questions', 'related')).toMatchObject({
      widget: 'relation',
      collection: 'questions',
      multiple: true,
    });
  });

  test('with fixed words shows what readers see', () => {
    expect(field('meetings', 'form')).toMatchObject({
      widget: 'select',
      options: expect.arrayContaining([{ label: 'op locatie', value: 'on-site' }]) as unknown,
    });
  });

  test('for yes or no that may be unknown is no switch: that would turn unknown into no', () => {
    expect(field('regions', 'schools', 'technical')).toMatchObject({ widget: 'select', required: false });
    expect(field('plans', 'loose')).toMatchObject({ widget: 'boolean', default: false });
    expect(field('plans', 'lines', 'milestones', 'withinPlan')).toMatchObject({ widget: 'boolean', default: true });
  });

  test('for a picture takes the kinds that the site can show', () => {
    expect(field('labs', 'picture', 'file')).toMatchObject({ widget: 'image', accept: '.jpg,.jpeg,.png,.webp,.avif' });
  });
});

test('texts are edited as they are written, so that components survive', () => {
  const pages = [...collections.values()].filter(({ extension }) => extension === 'mdx');
  expect(pages).toHaveLength(COLLECTION_NAMES.filter((name) => fileOf(name, 'id').endsWith('.mdx')).length);
  for (const { fields } of pages) expect(fields?.at(-1)).toMatchObject({ name: 'body', modes: ['raw'] });
});

function fieldsOf(name: string): { readonly isList: boolean; readonly fields: readonly Field[] } {
  const collection = collections.get(name);
  const fields = collection?.fields ?? collection?.files?.[0]?.fields ?? [];
  const [first] = fields;
  return first?.root === true ? { isList: true, fields: first.fields ?? [] } : { isList: false, fields };
}

/** A field and all below it, in the words of shapes: `lines.*.programmeLine`. */
function pathsOf({ name, widget, fields, field: item, multiple }: Field, parent: string): string[] {
  const path = parent === '' ? name : `${parent}.${name}`;
  if (widget !== 'list' && multiple !== true) return [path, ...(fields ?? []).flatMap((child) => pathsOf(child, path))];
  const each = item === undefined ? [`${path}.*`] : pathsOf({ ...item, name: '*' }, path);
  return [path, ...each, ...(fields ?? []).flatMap((child) => pathsOf(child, `${path}.*`))];
}

function patternsOf({ pattern, keys, item }: FieldShape): string[] {
  return [pattern, ...[...keys.values(), ...(item === undefined ? [] : [item])].flatMap(patternsOf)];
}

function field(collection: string, ...steps: readonly string[]): Field {
  const [first, ...rest] = steps;
  const start = fieldsOf(collection).fields.find(({ name }) => name === first);
  const found = rest.reduce((group, step) => group?.fields?.find(({ name }) => name === step), start);
  if (found === undefined) throw new Error(`No field ${steps.join('.')} in ${collection}.`);
  return found;
}
