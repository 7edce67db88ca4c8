import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { listFiles } from '../../scripts/lib/site/site-files.ts';

/** The files of open data in a built site, read with parsers that had no part in making them. */
const row = z.record(z.string(), z.unknown());
type Row = z.output<typeof row>;
const envelope = z.looseObject({ set: z.string(), version: z.string(), count: z.number(), rows: z.array(row) });

export interface ReadSet {
  readonly name: string;
  /** As it stands there. */
  readonly text: string;
  readonly json: z.output<typeof envelope>;
  /** What the schema says against it. */
  readonly problems: readonly string[];
  /** A row a record, by the names of its columns. */
  readonly csv: readonly Readonly<Record<string, string>>[];
  /** The rows of the table turned back into those of JSON, with nothing but the published schema. */
  readonly rowsOfCsv: readonly Row[];
}

export async function readDataSets(folder: string): Promise<ReadSet[]> {
  const files = await listFiles(folder);
  const names = files.flatMap((file) => /^data\/([a-z-]+)\.schema\.json$/.exec(file)?.[1] ?? []);
  return Promise.all(names.toSorted().map((name) => readSet(folder, name)));
}

async function readSet(folder: string, name: string): Promise<ReadSet> {
  const read = (ending: string): Promise<string> => readFile(path.join(folder, `data/${name}.${ending}`), 'utf8');
  const [text, csvText, schemaText] = await Promise.all([read('json'), read('csv'), read('schema.json')]);
  const schema = JSON.parse(schemaText) as Schema;
  const json: unknown = JSON.parse(text);
  const csv: Record<string, string>[] = parse(csvText, { bom: true, delimiter: ';', columns: true });
  const item = itemOf(schema.properties?.['rows'] ?? {}) ?? {};
  return {
    name,
    text,
    json: envelope.parse(json),
    problems: findProblems(compile(schema), json),
    csv,
    rowsOfCsv: csv.map((record) => rowOf(record, item)),
  };
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addVocabulary(['x-unit']);
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  ajv.addFormat('uri', (text) => /^https?:/i.test(text) && URL.canParse(text));
  ajv.addFormat(
    'uri-reference',
    (text) => /^(?:https?:\/)?\//.test(text) && URL.canParse(text, 'https://www.sto.example'),
  );
  return ajv.compile(schema);
}

function findProblems(validate: ValidateFunction, json: unknown): string[] {
  return validate(json)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly { readonly const: unknown; readonly title: string }[];
}

function itemOf({ items }: Schema): Schema | undefined {
  return items;
}

function rowOf(record: Readonly<Record<string, string>>, { properties = {} }: Schema): Row {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const { items } = schema;
      if (items === undefined) return [key, toValue(cellIn(record, schema), schema)];
      return [key, items.properties === undefined ? toList(cellIn(record, schema), items) : toThings(record, items)];
    }),
  );
}

function cellIn(record: Readonly<Record<string, string>>, { title = '' }: Schema): string {
  const cell = record[title];
  if (cell === undefined) throw new Error(`There is no column ${title}.`);
  return cell;
}

function toList(cell: string, item: Schema): unknown[] {
  return cell === '' ? [] : cell.split('\n').map((line) => toValue(line, item));
}

/** Columns that belong together have a line for each thing; the first of them always says something. */
function toThings(record: Readonly<Record<string, string>>, { properties = {} }: Schema): unknown[] {
  const fields = Object.entries(properties);
  const lines = fields.map(([, schema]) => cellIn(record, schema).split('\n'));
  const count = lines[0]?.join('') === '' ? 0 : (lines[0]?.length ?? 0);
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(fields.map(([key, schema], field) => [key, toValue(lines[field]?.[index] ?? '', schema)])),
  );
}

function toValue(text: string, schema: Schema): unknown {
  if (text === '') return null;
  const { type, oneOf } = (schema.anyOf ?? []).find((each) => each.type !== 'null') ?? schema;
  const types = [type].flat();
  if (types.includes('boolean')) return text === 'ja';
  if (types.includes('integer') || types.includes('number')) return Number(text.replace(',', '.'));
  const plain = text.replace(/^'(?=[=+\-@])/, '');
  return oneOf === undefined ? plain : oneOf.find(({ title }) => title === plain)?.const;
}

/** Every value in a row, however deep, with its place. */
export function valuesIn(value: unknown, place = ''): { readonly place: string; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ place, value }];
  return Object.entries(value).flatMap(([key, part]) => valuesIn(part, `${place}.${key}`));
}
