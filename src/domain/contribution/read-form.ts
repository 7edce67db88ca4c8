import { parseCalendarDate } from '../schema/calendar-date.ts';
import { shapeOf, type FieldShape } from '../schema/schema-shape.ts';
import { givenFor, isAsked } from './form-fields.ts';
import { BODY_INPUT, ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import type { ContributionKind, Given } from './kinds.ts';
import { paragraphsOf, tidyDate, tidyLine, tidyNumber } from './typed-text.ts';

/** The source that a contribution is itself. */
export const SUBMISSION = 'inzending';

export interface FormReading {
  /** The fields of the page in the order of the schema, as its file will have them. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What the page says about where it comes from: it belongs among its sources. */
  readonly submission: Readonly<Record<string, string>>;
  /** Of whom it comes, as they call themselves. */
  readonly sender: { readonly role: string; readonly organisation?: string };
  readonly paragraphs: readonly string[];
  /** The input that a field of the record was typed in, by the path of that field. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** How the source of a field is called that stands in no group of its own. */
const SOURCE_OF = 'Source';

interface Context {
  readonly kind: ContributionKind;
  readonly typed: ReadonlyMap<string, readonly string[]>;
  readonly today: string;
  readonly source: string;
  readonly role: string;
  readonly inputs: Map<string, string>;
}

/** Where a value was typed, and where it comes to stand: empty rows of a list are left out. */
interface Spot {
  readonly input: string;
  readonly path: string;
}

/**
 * Makes the fields of a page of what was typed in a form. What is left empty is left out, unless the page cannot do
 * without it: then it is empty, and the schema says so. `typed`: name and value of each input, as FormData gives them;
 * `today`: YYYY-MM-DD; `source`: what the contribution is called among the sources of the page.
 */
export function readForm(
  kind: ContributionKind,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
  source: string = SUBMISSION,
): FormReading {
  const values = new Map<string, string[]>();
  for (const [name, value] of typed) values.set(name, [...(values.get(name) ?? []), value]);
  const only = (name: string): string => values.get(name)?.[0] ?? '';
  const context: Context = { kind, typed: values, today, source, role: tidyLine(only(ROLE_INPUT)), inputs: new Map() };
  const organisation = tidyLine(only(ORGANISATION_INPUT));
  const shape = shapeOf(kind.schema);
  const record = fillGroup(context, shape, { input: '', path: '' });
  return {
    record,
    submission: describeSubmission(context, organisation),
    sender: { role: context.role, ...(organisation === '' ? {} : { organisation }) },
    paragraphs: kind.body === undefined ? [] : paragraphsOf(only(BODY_INPUT)),
    inputs: context.inputs,
  };
}

/** Without a role the title is empty: then the check asks for it, at the input of the role. */
function describeSubmission({ source, role, today }: Context, organisation: string): Record<string, string> {
  return {
    id: source,
    title: role === '' ? '' : `Ingezonden met het formulier van deze site, door: ${role}`,
    ...(organisation === '' ? {} : { publisher: organisation }),
    date: today,
    read: today,
  };
}

function read(context: Context, shape: FieldShape, spot: Spot): unknown {
  switch (shape.type.kind) {
    case 'group':
      return isEmptyGroup(context, shape, spot) ? undefined : fillGroup(context, shape, spot);
    case 'list':
      return readList(context, shape, spot);
    default:
      return readValue(context, shape, spot);
  }
}

function fillGroup(context: Context, shape: FieldShape, spot: Spot): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [key, child] of shape.keys) {
    const place = { input: join(spot.input, key), path: join(spot.path, key) };
    const value = isAsked(context.kind, child)
      ? (read(context, child, place) ?? missing(context, child, place))
      : give(context, child, place);
    // What is not told needs no source.
    const isIdle = key.endsWith(SOURCE_OF) && record[key.slice(0, -SOURCE_OF.length)] === undefined;
    if (value !== undefined && !isIdle) record[key] = value;
  }
  return record;
}

function isEmptyGroup(context: Context, shape: FieldShape, spot: Spot): boolean {
  return [...shape.keys].every(([key, child]) => {
    const place = { input: join(spot.input, key), path: join(spot.path, key) };
    return !isAsked(context.kind, child) || read(context, child, place) === undefined;
  });
}

function readList(context: Context, { item }: FieldShape, spot: Spot): unknown[] | undefined {
  if (item === undefined) return undefined;
  if (item.type.kind === 'choice') {
    const picked = (context.typed.get(spot.input) ?? []).filter((value) => value !== '');
    picked.forEach((_, index) => context.inputs.set(join(spot.path, index), spot.input));
    return picked.length === 0 ? undefined : picked;
  }
  const found: unknown[] = [];
  for (const row of rowsOf(context, spot.input)) {
    const value = read(context, item, { input: join(spot.input, row), path: join(spot.path, found.length) });
    if (value !== undefined) found.push(value);
  }
  return found.length === 0 ? undefined : found;
}

/** The numbers of the rows that were typed in, in their order on the page. */
function rowsOf({ typed }: Context, input: string): number[] {
  const start = `${input}.`;
  const numbers = [...typed.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => Number(name.slice(start.length).split('.')[0]));
  return [...new Set(numbers)].filter((number) => Number.isInteger(number) && number >= 0).toSorted((a, b) => a - b);
}

function readValue({ typed, inputs }: Context, { type, meta }: FieldShape, { input, path }: Spot): unknown {
  const text = typed.get(input)?.[0] ?? '';
  inputs.set(path, input);
  if (type.kind === 'boolean') return text === '' ? undefined : true;
  if (tidyLine(text) === '') return undefined;
  if (type.kind === 'number') return tidyNumber(text);
  return meta.kind === 'date' ? tidyDate(text) : tidyLine(text);
}

/** What a page cannot do without stays in sight as an empty field; a list or group of it is asked for as a whole. */
function missing(context: Context, shape: FieldShape, spot: Spot): unknown {
  if (shape.optional) return undefined;
  if (shape.type.kind === 'group') return fillGroup(context, shape, spot);
  if (shape.type.kind !== 'list') return '';
  context.inputs.set(spot.path, spot.input);
  return shape.item?.type.kind === 'choice' ? [] : undefined;
}

function give({ kind, role, today, source, inputs }: Context, shape: FieldShape, { path }: Spot): string | undefined {
  const given: Given | undefined = givenFor(kind, shape);
  switch (given) {
    case undefined:
      return undefined;
    case 'today':
      return today;
    case 'in-a-year':
      return aYearAfter(today);
    case 'role':
      inputs.set(path, ROLE_INPUT);
      return role;
    case 'submission':
      return source;
    case 'number':
      return `bron-${Number(path.split('.').at(-2)) + 1}`;
    default:
      return given.always;
  }
}

/** The month a year later: a day more or less says nothing, and 29 February is no trouble. */
function aYearAfter(today: string): string {
  const month = `${Number(today.slice(0, 4)) + 1}${today.slice(4, 7)}`;
  if (parseCalendarDate(month) === undefined) throw new RangeError(`Not a day: ${today}`);
  return month;
}

function join(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}.${step}`;
}
