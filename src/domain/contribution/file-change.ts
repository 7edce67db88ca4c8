import { isMap, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Interval } from '../schema/calendar-date.ts';
import { fileOf, type CollectionName } from '../collections.ts';
import type { FieldPath } from '../schema/schema-shape.ts';
import { ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import { checkFile, inputOf, tellProblems, type Contribution } from './judge.ts';
import type { ContributionKind } from './kinds.ts';
import { readForm, SUBMISSION, type FormReading } from './read-form.ts';
import { printYaml } from './write-page.ts';
import { compareText } from '../text/compare-text.ts';

/** A file that is there already, as its editors wrote it. */
export interface ExistingFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly text: string;
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

/** What the form did not have to ask, because the file says it. */
type Changed = Pick<Contribution, 'answers' | 'settled'>;

/**
 * The file with what was typed in a form put into it. All that its editors wrote stays, notes after # included; the
 * contribution comes last among the sources. `today`: YYYY-MM-DD.
 */
export function judgeChange(
  kind: ContributionKind,
  { collection, id, text: before, programme }: ExistingFile,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
  change: (change: Change) => Changed | undefined,
): Contribution {
  const { start, fields, end } = splitFile(before);
  const document = parseDocument(fields, { version: '1.2', schema: 'core' });
  const root = document.contents;
  if (!isMap(root)) throw new RangeError(`No fields in ${collection}/${id}`);
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
  const at = known?.at ?? addTo(document, root, 'sources', [reading.submission]);
  inputs.set(`sources.${at}.title`, ROLE_INPUT).set(`sources.${at}.publisher`, ORGANISATION_INPUT);
  document.set('dataFrom', today);

  const yaml = printYaml(document);
  const text = start + yaml + end;
  const file = fileOf(collection, id);
  const record: unknown = document.toJSON();
  const firstLine = start === '' ? 1 : 2;
  const problems = checkFile({ collection, id, file, record, yaml, firstLine, source: text }, { today, programme });
  return {
    ...reading,
    inputs,
    id,
    file,
    text,
    answers: changed?.answers ?? reading.record,
    settled: changed?.settled ?? [],
    problems: tellProblems(
      kind,
      problems.map((problem) => ({ ...problem, input: inputOf(problem, inputs, yaml, firstLine) })),
    ),
  };
}

/** The fields of a page stand between lines of hyphens, with a text below; another file is fields as a whole. */
function splitFile(text: string): { readonly start: string; readonly fields: string; readonly end: string } {
  const found = /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text);
  const [, start = '', fields = text, end = ''] = found ?? [];
  return { start, fields, end };
}

/** Where the same contribution stands among the sources of the file, under what name. */
function findSource(document: Document, submission: FormReading['submission']): { id: string; at: number } | undefined {
  const wanted = identityOf(submission);
  const at = sourcesOf(document).findIndex((source) => identityOf(source) === wanted);
  const id = sourcesOf(document)[at]?.['id'];
  return typeof id === 'string' ? { id, at } : undefined;
}

/** All of a source but its name. */
function identityOf(source: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries({ ...source, id: '' }).toSorted(([a], [b]) => compareText(a, b)));
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
