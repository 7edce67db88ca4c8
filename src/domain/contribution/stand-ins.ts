import type { CollectionName } from '../collections.ts';
import type { Place } from '../entry.ts';
import { tellEditor } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';
import { judgeFields, shapeOfCollection } from '../schema/schema-problems.ts';
import { isRecord, shapeAt, type FieldPath, type FieldShape } from '../schema/schema-shape.ts';

/** What the rules between fields say of a page; its data are undefined while a field is wrong. */
type Rules = (data: unknown) => Problem[];

interface Case {
  readonly collection: CollectionName;
  readonly record: unknown;
  readonly place: Place;
  readonly rules: Rules;
}

/**
 * Everything that is wrong with a record, told at once. Rules between fields only look at a record of which each field is
 * right by itself. Where one is not, stand-ins take its place, other ones each time: what is wrong every time, is wrong
 * whatever its writer will answer there.
 */
export function findEveryProblem({ collection, record, place, rules }: Case): Problem[] {
  const judged = judgeFields(collection, record, place);
  if ('data' in judged) return rules(judged.data);
  const length = Math.max(1, ...judged.problems.map(({ field = '' }) => timesFor(findShape(collection, field))));
  const times = Array.from({ length }, (_, time) =>
    findBehind({ collection, record, place, rules }, judged.problems, time),
  );
  return [...judged.problems, ...inEach(times)];
}

/** Mending one field may bring up what is wrong with another; deeper than this no schema goes. */
const MOST_ROUNDS = 4;

function findBehind(found: Case, problems: readonly Problem[], time: number, round = 0): Problem[] {
  const { collection, place, rules } = found;
  const record = problems.reduce((mended, { field = '' }) => mend(collection, mended, field, time), found.record);
  const judged = judgeFields(collection, record, place);
  if ('data' in judged) return rules(judged.data);
  if (round === MOST_ROUNDS) return rules(undefined);
  return [...judged.problems, ...findBehind({ ...found, record }, judged.problems, time, round + 1)];
}

function mend(collection: CollectionName, record: unknown, field: string, time: number): unknown {
  const shape = findShape(collection, field);
  return shape === undefined ? record : putInRecord(record, pathOf(field), standInFor(shape, time));
}

function findShape(collection: CollectionName, field: string): FieldShape | undefined {
  return shapeAt(shapeOfCollection(collection), pathOf(field));
}

/** Far apart, so that no rule about dates holds for all of them. */
const DATES = ['2000', '1900', '2199'];

/** Something that the schema of a field takes. */
export function standInFor(shape: FieldShape, time: number): unknown {
  const { type, meta, keys, item } = shape;
  switch (type.kind) {
    case 'choice':
      return type.values[time % type.values.length];
    case 'number':
      return type.lowest ?? 1;
    case 'boolean':
      return true;
    case 'list':
      return item === undefined ? [] : [standInFor(item, time)];
    case 'group':
      return Object.fromEntries(
        [...keys].flatMap(([key, child]) => (child.optional ? [] : [[key, standInFor(child, time)]])),
      );
    default:
      return standInForText(meta.kind, time);
  }
}

function standInForText(kind: string | undefined, time: number): string | undefined {
  if (kind === 'date') return DATES[time % DATES.length];
  return kind === 'address' ? 'https://voorbeeld.nl' : 'iets';
}

/** So often that each word of a choice, and each of the dates, has its turn. */
function timesFor(shape: FieldShape | undefined): number {
  if (shape === undefined) return 1;
  const { type, meta, keys, item } = shape;
  if (type.kind === 'choice') return type.values.length;
  if (meta.kind === 'date') return DATES.length;
  return Math.max(1, ...[...keys.values(), item].map(timesFor));
}

function inEach([first = [], ...others]: readonly (readonly Problem[])[]): Problem[] {
  const keys = others.map((problems) => new Set(problems.map(keyOf)));
  return first.filter((problem) => keys.every((known) => known.has(keyOf(problem))));
}

function keyOf({ field = '', message }: Problem): string {
  return `${field} ${tellEditor(message)}`;
}

export function pathOf(field: string): FieldPath {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** A copy with another value at one place. */
export function putInRecord(node: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(node) ? node : [];
    const item = putInRecord(list[step], rest, value);
    return step < list.length ? list.with(step, item) : [...list, item];
  }
  const record = isRecord(node) ? node : {};
  return { ...record, [step]: putInRecord(record[step], rest, value) };
}
