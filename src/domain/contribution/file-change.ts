import { isMap, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Interval } from '../schema/calendar-date.ts';
import { fileOf, type CollectionName } from '../collections.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import type { Problem } from '../schema/problem.ts';
import type { FieldPath } from '../schema/schema-shape.ts';
import { writePlainText } from '../text/plain-markdown.ts';
import { changesBetween, isSame } from './field-change.ts';
import { ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import { checkFile, inputOf, tellProblems, type Contribution } from './judge.ts';
import type { ContributionKind } from './kinds.ts';
import { parcelOf, type EntryChange, type Parcel } from './parcel.ts';
import { placeChange, recordOf, splitFile } from './place-change.ts';
import { readForm, SUBMISSION, type FormReading } from './read-form.ts';

/** A file that is there already, as its editors wrote it. */
export interface ExistingFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly text: string;
  /** What readers call it. */
  readonly about?: string | undefined;
  /** From the first to the last day of the programme, for rules about the years of a plan. */
  readonly programme?: Interval | undefined;
}

/** What a contribution does to the fields of a file. */
export interface Change {
  readonly document: Document;
  readonly root: YAMLMap;
  readonly reading: FormReading;
  /** What the contribution is called among the sources of the file. */
  readonly source: string;
  /** Says in which input a field of the file was typed. */
  readonly tell: (field: FieldPath, input: string) => void;
}

/** What a change does besides its fields; `settled`: what the form did not have to ask, because the file says it. */
export interface Changed extends Pick<Contribution, 'answers' | 'settled'> {
  readonly passages?: EntryChange['passages'];
  /** What a reader must know of the source that the contribution is. */
  readonly note?: string | undefined;
}

/**
 * The file with what was typed in a form put into it. All that its editors wrote stays, notes after # included; the
 * contribution comes last among the sources. `today`: YYYY-MM-DD. Throws a RangeError when the change does not fit the file.
 */
export function judgeChange(
  kind: ContributionKind,
  { collection, id, text: before, about, programme }: ExistingFile,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
  change: (change: Change) => Changed | undefined,
): Contribution {
  const { fields } = splitFile(before, collection);
  const document = parseDocument(fields, { version: '1.2', schema: 'core' });
  const root = document.contents;
  if (!isMap(root)) throw new RangeError(`No fields in ${collection}/${id}`);
  const old = recordOf(fields);
  const fresh = freeName(document);
  const answers = [...typed];
  // Who tells two things of one file on one day is one source.
  const known = findSource(document, readForm(kind, answers, today, fresh).submission);
  const source = known?.id ?? fresh;
  const reading = readForm(kind, answers, today, source);
  const inputs = new Map<string, string>();
  const changed = change({
    document,
    root,
    reading,
    source,
    tell: (field, input) => inputs.set(field.join('.'), input),
  });
  if (shapeOfCollection(collection).keys.has('sources')) {
    const at = known?.at ?? addTo(document, root, 'sources', [{ ...reading.submission, ...noteOf(changed) }]);
    inputs.set(`sources.${at}.title`, ROLE_INPUT).set(`sources.${at}.publisher`, ORGANISATION_INPUT);
  }
  const parcel: Parcel = {
    ...parcelOf(kind, reading, today),
    ...(about === undefined ? {} : { about }),
    change: {
      collection,
      id,
      fields: changesBetween(old, document.toJSON()),
      passages: changed?.passages ?? [],
      addText: reading.paragraphs.map((paragraph) => writePlainText([paragraph]).trimEnd()),
      ...(known === undefined ? { source } : {}),
    },
  };
  const text = placedText(before, parcel);
  const { start, fields: yaml } = splitFile(text, collection);
  const file = fileOf(collection, id);
  const firstLine = start === '' ? 1 : 2;
  const check = (record: unknown, yaml: string, source: string) =>
    checkFile({ collection, id, file, record, yaml, firstLine, source }, { today, programme });
  const problems = check(recordOf(yaml), yaml, text).map((problem) => ({
    ...problem,
    input: inputOf(problem, inputs, yaml, firstLine),
  }));
  // What was wrong already, whoever fills in the form can not mend.
  const earlier = problems.length === 0 ? [] : check(old, fields, before);
  const isEarlier = ({ field = '', message }: Problem): boolean =>
    !inputs.has(field) && earlier.some((known) => known.field === field && isSame(known.message, message));
  return {
    ...reading,
    inputs,
    id,
    file,
    text,
    parcel,
    answers: changed?.answers ?? reading.record,
    settled: changed?.settled ?? [],
    problems: tellProblems(
      kind,
      problems.filter((problem) => !isEarlier(problem)),
    ),
  };
}

function noteOf(changed: Changed | undefined): { readonly note?: string } {
  return changed?.note === undefined ? {} : { note: changed.note };
}

/** The file as an editor will have it, if nothing in it changes until then. Nothing to change leaves it as it was. */
function placedText(before: string, { change }: Parcel): string {
  const placing = change === undefined ? undefined : placeChange(before, change);
  if (placing?.kind === 'clash') throw new RangeError('The change does not fit the file that it was made of');
  return placing?.kind === 'placed' ? placing.text : before;
}

/** Where the same contribution stands among the sources of the file, under what name. */
function findSource(document: Document, submission: FormReading['submission']): { id: string; at: number } | undefined {
  const at = sourcesOf(document).findIndex((source) => isSame({ ...source, id: '' }, { ...submission, id: '' }));
  const id = sourcesOf(document)[at]?.['id'];
  return typeof id === 'string' ? { id, at } : undefined;
}

function sourcesOf(document: Document): readonly Readonly<Record<string, unknown>>[] {
  const { sources = [] } = document.toJSON() as { sources?: readonly Readonly<Record<string, unknown>>[] };
  return sources;
}

/** `inzending`, or with a number where the file has it already. */
function freeName(document: Document): string {
  const taken = sourcesOf(document).map((source) => source['id']);
  let name = SUBMISSION;
  for (let count = 2; taken.includes(name); count += 1) name = `${SUBMISSION}-${count}`;
  return name;
}

/** Puts values at the end of a list, or makes the list; gives the number of the first. */
export function addTo(document: Document, node: YAMLMap, key: string, values: readonly unknown[]): number {
  if (values.length === 0) return 0;
  const list: unknown = node.get(key, true);
  if (!isSeq(list)) {
    node.set(key, document.createNode(values));
    return 0;
  }
  const start = list.items.length;
  for (const value of values) list.add(document.createNode(value));
  return start;
}
