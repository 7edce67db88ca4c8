import { parseDocument } from 'yaml';
import { definitionOf, type CollectionName } from '../collections.ts';
import { isRecord, fieldsOf, shapeAt, type FieldPath, type FieldShape } from '../schema/schema-shape.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { isSame, meetChange, valueAt, withValue, type FieldChange, type ChangeStep } from './field-change.ts';
import type { EntryChange } from './parcel.ts';
import { addToYaml, putInYaml } from './yaml-splice.ts';

/** Where a contribution and the file as it is now do not fit together. */
export interface Clash {
  /** The field, by its steps; undefined in the text below the fields. */
  readonly at: readonly ChangeStep[] | undefined;
  readonly was: unknown;
  readonly now: unknown;
  /** What stands there now. */
  readonly present: unknown;
}

export type Placing =
  | { readonly kind: 'placed'; readonly text: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'clash'; readonly clashes: readonly Clash[] };

/**
 * A file with a change put into it. Every line that the change does not touch stays as it is. When one part of the change
 * clashes with what stands there, none of it is placed. Throws a RangeError when the file is written in a way that it can
 * not be changed in.
 */
export function placeChange(before: string, change: EntryChange): Placing {
  // The line ends of Windows, and the mark that some editors put before all, are no part of what is read.
  const [, mark = '', text = ''] = /^(\uFEFF?)([^]*)$/.exec(before) ?? [];
  const isOfWindows = text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
  const placing = placeInText(isOfWindows ? text.replaceAll('\r\n', '\n') : text, change);
  if (placing.kind !== 'placed') return placing;
  return { kind: 'placed', text: mark + (isOfWindows ? placing.text.replaceAll('\n', '\r\n') : placing.text) };
}

function placeInText(before: string, change: EntryChange): Placing {
  const { collection } = change;
  const root = rootOf(change);
  const { start, fields, end } = splitFile(before, collection);
  let record = recordOf(fields);
  const named = nameSource(change, valueAt(record, pathTo(record, root)));
  const clashes: Clash[] = [];
  let yaml = fields;
  let done = 0;
  for (const part of named.fields) {
    const met = meetChange(record, { ...part, at: [...root, ...part.at] });
    if (met.kind === 'clash')
      clashes.push({ at: part.at, was: part.was, now: part.now ?? part.add, present: met.present });
    if (met.kind !== 'ready') continue;
    const order = keysAt(collection, met.path.slice(root.length));
    const { path, add } = met;
    const known: unknown = valueAt(record, path) ?? [];
    yaml = add === undefined ? putInYaml(yaml, path, part.now, order) : addToYaml(yaml, path, add, order);
    record = withValue(record, path, add === undefined ? part.now : [...(known as unknown[]), ...add]);
    if (!isSame(recordOf(yaml), record)) throw new RangeError(`No way to change ${path.join('.')}`);
    if (!isOwnSource(part, named)) done += 1;
  }
  let body = end;
  for (const { was, now = '' } of named.passages) {
    const count = body.split(was).length - 1;
    if (count === 1) body = now === '' ? cutOut(body, was) : body.replace(was, () => now);
    else if (count > 1 || now === '' || !body.includes(now))
      clashes.push({ at: undefined, was, now, present: undefined });
    if (count === 1) done += 1;
  }
  const fresh = named.addText.filter((paragraph) => !body.includes(paragraph));
  if (fresh.length > 0 && end === '') clashes.push({ at: undefined, was: undefined, now: fresh, present: undefined });
  if (fresh.length > 0) body = `${body.trimEnd()}\n\n${fresh.join('\n\n')}\n`;
  if (clashes.length > 0) return { kind: 'clash', clashes };
  if (done + fresh.length === 0) return { kind: 'already' };
  return { kind: 'placed', text: start + yaml + body };
}

/** Without the space that stood between a sentence and its neighbour. */
function cutOut(text: string, sentence: string): string {
  const cut = [`${sentence} `, ` ${sentence}`, sentence].find((part) => text.includes(part)) ?? '';
  return text.replace(cut, '');
}

/** The fields of a page stand between lines of hyphens, with a text below; another file is fields as a whole. */
export function splitFile(
  text: string,
  collection: CollectionName,
): { readonly start: string; readonly fields: string; readonly end: string } {
  const isPage = definitionOf(collection).template.endsWith('.mdx');
  const found = isPage ? /^(---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*\r?\n[\s\S]*|---[ \t]*)$/.exec(text) : null;
  const [, start = '', fields = text, end = ''] = found ?? [];
  return { start, fields, end };
}

/** The records of a list share a file. */
function rootOf({ collection, id }: Pick<EntryChange, 'collection' | 'id'>): readonly ChangeStep[] {
  return definitionOf(collection).stored.form === 'list' ? [{ id }] : [];
}

export function recordOf(yaml: string): unknown {
  return parseDocument(yaml, { version: '1.2', schema: 'core' }).toJS();
}

function pathTo(record: unknown, root: readonly ChangeStep[]): FieldPath {
  const [step] = root;
  if (step === undefined || !Array.isArray(record) || !isRecord(step)) return [];
  return [record.findIndex((item) => isRecord(item) && item['id'] === step['id'])];
}

function keysAt(collection: CollectionName, path: FieldPath): string[] {
  const shape = shapeAt(shapeOfCollection(collection), path.slice(0, -1));
  return [...(shape?.keys.keys() ?? [])];
}

/**
 * What comes from one person on one day is one source; another with the same name gets a number. Wherever the change
 * names its own source, that name goes along.
 */
function nameSource(change: EntryChange, record: unknown): EntryChange {
  const own = ownSource(change);
  const known = isRecord(record) && Array.isArray(record['sources']) ? (record['sources'] as unknown[]) : [];
  if (own === undefined || change.source === undefined) return change;
  const same = known.find((source) => isRecord(source) && isSame({ ...source, id: '' }, { ...own, id: '' }));
  const wanted = isRecord(same) ? String(same['id']) : freeName(change.source, known);
  if (wanted === change.source) return change;
  const shape = shapeOfCollection(change.collection);
  return {
    ...change,
    source: wanted,
    fields: change.fields.map((part) => renameIn(part, shape, { from: change.source ?? '', to: wanted })),
  };
}

function ownSource({ fields, source }: EntryChange): Readonly<Record<string, unknown>> | undefined {
  const added = fields.find(({ at, add }) => add !== undefined && at.length === 1 && at[0] === 'sources')?.add ?? [];
  return added.filter(isRecord).find(({ id }) => id === source);
}

/** Whether a part of a change only tells where the rest comes from. */
function isOwnSource({ at, add }: FieldChange, { source }: EntryChange): boolean {
  return at[0] === 'sources' && add?.length === 1 && isRecord(add[0]) && add[0]['id'] === source;
}

function freeName(name: string, known: readonly unknown[]): string {
  const taken = known.flatMap((source) => (isRecord(source) ? [source['id']] : []));
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${name}-${count}`;
  return free;
}

interface Renaming {
  readonly from: string;
  readonly to: string;
}

function renameIn(part: FieldChange, shape: FieldShape, renaming: Renaming): FieldChange {
  const own = shapeAt(
    shape,
    part.at.map((step) => (typeof step === 'string' ? step : 0)),
  );
  const { item } = own ?? {};
  return {
    ...part,
    ...(part.now === undefined || own === undefined ? {} : { now: renameValue(own, part.now, renaming) }),
    ...(part.add === undefined || item === undefined
      ? {}
      : { add: part.add.map((value) => renameValue(item, value, renaming)) }),
  };
}

function renameValue(shape: FieldShape, value: unknown, { from, to }: Renaming): unknown {
  const isNamed = (field: FieldShape): boolean => field.meta.pointsTo === 'source' || field.pattern === 'sources.*.id';
  const copy = structuredClone({ value });
  for (const { path, value: old, shape: field } of fieldsOf(shape, value)) {
    if (old !== from || !isNamed(field)) continue;
    const steps = ['value', ...path];
    const parent = valueAt(copy, steps.slice(0, -1)) as Record<string | number, unknown>;
    parent[steps.at(-1) ?? ''] = to;
  }
  return copy.value;
}
