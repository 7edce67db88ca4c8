import { isRecord, type FieldPath } from '../schema/schema-shape.ts';

/**
 * One step on the way to a field: a key of a group; in a list the item itself, or some of its fields, so that the way
 * still leads there when items came before it.
 */
export type ChangeStep = string | number | boolean | null | Readonly<Record<string, unknown>>;

/**
 * What becomes of one field, or of one item of a list. Without `was` nothing stood there, without `now` nothing stays.
 * `add`: items for the end of the list that `at` leads to, which is made when it is not there.
 */
export interface FieldChange {
  readonly at: readonly ChangeStep[];
  readonly was?: unknown;
  readonly now?: unknown;
  readonly add?: readonly unknown[] | undefined;
}

/** How a change meets what stands there: it can be done, it was done already, or somebody else changed it meanwhile. */
type Meeting =
  | { readonly kind: 'ready'; readonly path: FieldPath; readonly add: readonly unknown[] | undefined }
  | { readonly kind: 'already' }
  | { readonly kind: 'clash'; readonly present: unknown };

/** The changes that make one value of another. Both are plain data, as YAML or JSON has them. */
export function changesBetween(before: unknown, after: unknown, at: readonly ChangeStep[] = []): FieldChange[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changesBetween(before[key], after[key], [...at, key]),
    );
  }
  const grows = before === undefined && Array.isArray(after) && after.length > 0;
  if (Array.isArray(after) && (grows || Array.isArray(before))) return betweenLists(before, after, at);
  return [{ at, ...(before === undefined ? {} : { was: before }), ...(after === undefined ? {} : { now: after }) }];
}

/** Items keep their place, and new ones come last; a list in which that is not so is changed as a whole. */
function betweenLists(
  before: readonly unknown[] = [],
  after: readonly unknown[],
  at: readonly ChangeStep[],
): FieldChange[] {
  const steps = before.map((item, index) => stepTo(item, before, after[index]));
  if (after.length < before.length || steps.includes(undefined)) return [{ at, was: before, now: after }];
  const added = after.slice(before.length);
  return [
    ...steps.flatMap((step, index) => {
      const [was, now] = [before[index], after[index]];
      if (step === undefined || isSame(was, now)) return [];
      // By itself as a whole it is not found again once something in it is changed.
      return step === was ? [{ at: [...at, step], was, now }] : changesBetween(was, now, [...at, step]);
    }),
    ...(added.length === 0 ? [] : [{ at, add: added }]),
  ];
}

/** The steps to what stands at a place in a record; undefined where no step tells an item of a list from the others. */
export function stepsAlong(record: unknown, path: FieldPath): ChangeStep[] | undefined {
  const steps = path.map((key, index): ChangeStep | undefined => {
    if (typeof key === 'string') return key;
    const list = valueAt(record, path.slice(0, index));
    return Array.isArray(list) ? stepTo((list as unknown[])[key], list) : undefined;
  });
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

/** Fields by which items of a list are told apart, before anything else of them is looked at. */
const NAMES = ['id', 'line', 'anchor'];

/** `becomes`: what a change makes of the item. The step holds what stays, so that it leads there afterwards too. */
/** `becomes`: what a change makes of the item. The step holds what stays, so that it leads there afterwards too. */
function stepTo(item: unknown, list: readonly unknown[], becomes = item): ChangeStep | undefined {
  const isClear = (step: unknown): step is ChangeStep =>
    isStep(step) && list.filter((other) => fits(step, other)).length === 1;
  const kept =
    isRecord(item) && isRecord(becomes)
      ? Object.entries(item).filter(([key, value]) => isSame(value, becomes[key]))
      : [];
  const named = kept.find(([key, value]) => NAMES.includes(key) && typeof value === 'string');
  const steps = [...(named === undefined ? [] : [[named]]), ...(kept.length === 0 ? [] : [kept])].map((entries) =>
    Object.fromEntries(entries),
  );
  return [...steps, item].find(isClear);
}

function isStep(value: unknown): value is ChangeStep {
  return value !== undefined && !Array.isArray(value);
}

function fits(step: ChangeStep, item: unknown): boolean {
  if (!isRecord(step)) return isSame(step, item);
  return isRecord(item) && Object.entries(step).every(([key, value]) => isSame(value, item[key]));
}

/** How a change meets the record as it is now. */
export function meetChange(record: unknown, change: FieldChange): Meeting {
  const { at, was, now, add } = change;
  const path = findPath(record, at);
  const present = path === undefined ? undefined : valueAt(record, path);
  if (add !== undefined) {
    if (path === undefined || !(present === undefined || present === null || Array.isArray(present))) {
      return { kind: 'clash', present };
    }
    const fresh = add.filter((item) => !(present ?? []).some((known: unknown) => isSame(known, item)));
    return fresh.length === 0 ? { kind: 'already' } : { kind: 'ready', path, add: fresh };
  }
  if (isSame(present, now) || isDoneInList(record, change)) return { kind: 'already' };
  if (path === undefined || !isSame(present ?? undefined, was)) return { kind: 'clash', present };
  return { kind: 'ready', path, add: undefined };
}

/** An item that stands in its list as it should become, where it once was otherwise. */
function isDoneInList(record: unknown, { at, now }: FieldChange): boolean {
  const path = findPath(record, at.slice(0, -1));
  const list = path === undefined ? undefined : valueAt(record, path);
  const last = at.at(-1);
  return Array.isArray(list) && now !== undefined && last !== undefined && !list.some((item) => fits(last, item))
    ? list.some((item) => isSame(item, now))
    : false;
}

/** Where the steps lead in this record; undefined where they lead nowhere, or to more than one item. */
export function findPath(record: unknown, at: readonly ChangeStep[]): FieldPath | undefined {
  const path: (string | number)[] = [];
  let node = record;
  for (const step of at) {
    if (Array.isArray(node)) {
      const found = [...node.keys()].filter((place) => fits(step, (node as unknown[])[place]));
      const [place] = found;
      if (place === undefined || found.length > 1) return undefined;
      path.push(place);
      node = (node as unknown[])[place];
    } else {
      // Only the last step may lead to what is not there yet.
      if (typeof step !== 'string' || !isRecord(node)) return undefined;
      path.push(step);
      node = Object.hasOwn(node, step) ? node[step] : undefined;
    }
  }
  return path;
}

export function valueAt(record: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return typeof step === 'number' ? (node as unknown[])[step] : undefined;
    return isRecord(node) && Object.hasOwn(node, step) ? node[String(step)] : undefined;
  }, record);
}

/** The record with another value at a place that is there; undefined takes it away, and with the last item its list. */
export function withValue(record: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(record)) {
    const items: readonly unknown[] = record;
    const item = withValue(items[Number(step)], rest, value);
    if (item !== undefined) return items.with(Number(step), item);
    return items.length === 1 ? undefined : items.toSpliced(Number(step), 1);
  }
  const group = isRecord(record) ? record : {};
  const inside = withValue(Object.hasOwn(group, step) ? group[step] : undefined, rest, value);
  const others = Object.entries(group).filter(([key]) => key !== step);
  return Object.fromEntries(inside === undefined ? others : [...others, [step, inside]]);
}

/**
 * Whether two plain values say the same. The order of the keys of a group says nothing, and a year is text to one reader
 * of YAML and a number to another.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, (b as unknown[])[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
    );
  }
  return a === b || (isFigure(a) && isFigure(b) && String(a) === String(b));
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string';
}
