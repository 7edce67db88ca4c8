import type { CollectionName } from '../collections.ts';
import { formatDate, parseCalendarDate } from '../schema/calendar-date.ts';
import { fieldsOf, isRecord, type Field, type FieldPath, type FieldShape } from '../schema/schema-shape.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { sentencesOf } from '../text/sentences.ts';
import { stepsAlong, type ChangeStep } from './field-change.ts';
import { recordOf, splitFile } from './place-change.ts';
import { tidyDate, tidyLine, tidyNumber } from './typed-text.ts';

/** Something that an entry says, and that may be wrong. */
export interface Fact {
  /** What it is: `Scholen, Omnia College: plaats`. */
  readonly label: string;
  /** As a reader sees it. */
  readonly text: string;
  readonly place: FactPlace;
}

/** Where it stands: in a field, or a sentence of the text as its author wrote it. */
export type FactPlace = { readonly at: readonly ChangeStep[] } | { readonly passage: string };

/** Fields that say how the site keeps an entry, and nothing about what it tells. */
const HIDDEN = new Set(
  'id order reviewBy read lat lon approximate example rendered theme explain detail file searchedAs forms'.split(' '),
);

/** All that an entry says in its fields and in its text. `text`: the whole file. */
export function entryFacts(collection: CollectionName, text: string): Fact[] {
  const { fields, end } = splitFile(text, collection);
  const record = recordOf(fields);
  const shape = shapeOfCollection(collection);
  const told = fieldsOf(shape, record).filter(isTold);
  return [
    ...told.flatMap((field): Fact[] => {
      const at = stepsAlong(record, field.path);
      return at === undefined
        ? []
        : [{ label: labelOf(shape, record, field.path), text: wordsFor(field), place: { at } }];
    }),
    ...passagesOf(end).map((passage): Fact => ({ label: 'In de tekst', text: passage, place: { passage } })),
  ];
}

function isTold({ path, value, shape }: Field): boolean {
  const isLeaf = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const isKept = path.some((step) => typeof step === 'string' && (HIDDEN.has(step) || step === 'sources'));
  return isLeaf && shape.meta.pointsTo === undefined && !isKept;
}

function wordsFor({ value, shape }: Field): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const text = String(value);
  if (shape.meta.kind === 'date' && parseCalendarDate(text) !== undefined) return formatDate(text);
  return shape.meta.words?.[text] ?? text;
}

/** The names of the fields on the way, with what an item of a list is called. */
function labelOf(shape: FieldShape, record: unknown, path: FieldPath): string {
  const parts: string[] = [];
  let [own, node]: [FieldShape | undefined, unknown] = [shape, record];
  for (const step of path) {
    own = typeof step === 'string' ? own?.keys.get(step) : own?.item;
    node = Array.isArray(node) ? (node as unknown[])[Number(step)] : isRecord(node) ? node[step] : undefined;
    if (typeof step === 'string') parts.push(own?.meta.title ?? step);
    else if (isRecord(node)) parts.push(nameOf(node) ?? `${step + 1}`);
  }
  return parts.join(', ');
}

function nameOf(item: Readonly<Record<string, unknown>>): string | undefined {
  return ['title', 'name', 'label', 'term', 'figure']
    .map((key) => item[key])
    .find((value) => typeof value === 'string');
}

/** Sentences of running text. Headings, boxes, components and tables are the work of an editor. */
function passagesOf(body: string): string[] {
  const blocks = body.split(/\n\s*\n/).map((block) => block.trim());
  const running = blocks.filter((block) => /^[\p{L}\p{N}“‘"'(*_[]/u.test(block));
  return running.flatMap((block) => sentencesOf(block).map(({ text }) => text));
}

/** What was typed, as the field keeps it: a date, a number, a fixed word by what readers call it, or a line of text. */
export function readFact({ type, meta }: FieldShape, typed: string): unknown {
  const text = tidyLine(typed);
  if (type.kind === 'number') return tidyNumber(text);
  if (type.kind === 'boolean') return { ja: true, nee: false }[text.toLocaleLowerCase('nl')] ?? text;
  if (meta.kind === 'date') return tidyDate(text);
  const known = Object.entries(meta.words ?? {}).find(
    ([, word]) => word.toLocaleLowerCase('nl') === text.toLocaleLowerCase('nl'),
  );
  return known?.[0] ?? text;
}
