import { z } from 'zod';
import { FORMS } from '../addresses.ts';
import { COLLECTION_NAMES, definitionOf } from '../collections.ts';
import { line } from '../schema/fields.ts';
import type { WordsAtField } from '../schema/problem.ts';
import { describeIssue } from '../schema/schema-words.ts';
import { isRecord, shapeAt, type FieldPath } from '../schema/schema-shape.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { readFact, type FactPlace } from './facts.ts';
import { findPath, valueAt } from './field-change.ts';
import { judgeChange, type Change, type Changed, type ExistingFile } from './file-change.ts';
import { tellProblems, type Contribution } from './judge.ts';
import { ROLE_INPUT } from './inputs.ts';
import type { ContributionKind } from './kinds.ts';
import { parcelOf } from './parcel.ts';
import { readForm, type FormReading } from './read-form.ts';

/** Kinds of which readers see no page of their own, or of which an owner decides alone. */
export const CLOSED_KINDS: readonly string[] = ['home', 'site', 'reports'];

/** Something on a page is wrong: what stands there, what it should be, and how somebody knows. */
export const MEND_KIND: ContributionKind = {
  slug: FORMS.mend,
  collection: 'regions',
  schema: z.strictObject({ fact: line.max(2000), should: line.max(2000), how: line.max(500) }),
  title: 'Klopt er iets niet?',
  lead: 'Wijs aan wat er niet klopt en schrijf op wat het moet zijn. De redactie kijkt het na.',
  parts: [
    { title: 'Wat klopt er niet?', fields: ['fact'] },
    { title: 'Wat moet het zijn?', fields: ['should', 'how'] },
  ],
  given: {},
  forEditors: [],
  help: {
    fact: 'Kies het uit de lijst, of schrijf over wat er nu staat.',
    should: 'Moet het helemaal weg? Schrijf dan: weg.',
    how: 'Bijvoorbeeld: ik werk er, of het staat op de site van de school.',
  },
  labels: { fact: 'Wat staat er nu?', should: 'Wat moet er staan?', how: 'Hoe weet u dat?' },
  subject: {
    title: 'Op welke pagina?',
    label: 'Pagina',
    help: 'Staat de pagina er niet bij? Kies dan onderaan: een andere pagina.',
    collections: COLLECTION_NAMES.filter((name) => !CLOSED_KINDS.includes(name)),
    orElse: 'Een andere pagina',
  },
};

/** The answer that takes a fact away. */
const GONE = /^weg\.?$/i;

/**
 * An entry with one fact told anew: a field, or a sentence of its text. What the site can not put in by itself becomes a
 * remark for an editor. `place` is undefined for what was not chosen from its facts; `today`: YYYY-MM-DD.
 */
export function judgeMend(
  subject: ExistingFile | undefined,
  about: string,
  place: FactPlace | undefined,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  const answers = [...typed];
  const isList = subject !== undefined && definitionOf(subject.collection).stored.form === 'list';
  if (subject === undefined || place === undefined || isList || !standsOnce(subject, place)) {
    return judgeRemark(about, answers, today);
  }
  const judged = judgeChange(MEND_KIND, subject, answers, today, (change) => mendIn(subject, place, change));
  const missing = findMissing(judged);
  const same = judged.text === subject.text && missing.length === 0 ? [SAME] : [];
  return { ...judged, problems: [...tellProblems(MEND_KIND, [...missing, ...same]), ...judged.problems] };
}

/** Which of two same sentences is meant, only a reader knows. */
function standsOnce({ text }: ExistingFile, place: FactPlace): boolean {
  return !('passage' in place) || text.split(place.passage).length === 2;
}

const NO_ROLE = { input: ROLE_INPUT, message: 'Dit veld is leeg.', fix: '' };
const SAME = { input: 'should', message: 'Dit staat er al zo.', fix: 'Schrijf op wat het moet zijn.' };

/** What the form itself asks and did not get. */
function findMissing({ record }: FormReading): (WordsAtField & { readonly input: string })[] {
  const { error } = MEND_KIND.schema.safeParse(record, { error: describeIssue, reportInput: true });
  return (error?.issues ?? []).map(({ path, message }) => ({ input: path.join('.'), message, fix: 'Vul het in.' }));
}

function mendIn({ collection, id }: ExistingFile, place: FactPlace, change: Change): Changed {
  const { document, reading, source, tell } = change;
  const { should = '', how = '' } = reading.record as Readonly<Record<'should' | 'how', string | undefined>>;
  const told = {
    answers: reading.record,
    settled: [],
    note: how === '' ? undefined : `De inzender weet dit zo: ${how}`,
  };
  const isGone = GONE.test(should);
  if ('passage' in place) {
    return { ...told, passages: [{ was: place.passage, ...(isGone ? {} : { now: should }) }] };
  }
  const record: unknown = document.toJSON();
  const path = findPath(record, place.at);
  const shape = path === undefined ? undefined : shapeAt(shapeOfCollection(collection), path);
  if (path === undefined || shape === undefined) throw new RangeError(`No such fact in ${id}`);
  tell(path, 'should');
  if (isGone) document.deleteIn(path);
  else if (should !== '') document.setIn(path, document.createNode(readFact(shape, should)));
  const cited = isGone ? undefined : sourceBeside(record, path);
  if (cited !== undefined) document.setIn(cited, source);
  return told;
}

/** The field that says where a fact comes from: in its group, or called after it. */
function sourceBeside(record: unknown, path: FieldPath): FieldPath | undefined {
  const group = path.slice(0, -1);
  const fields = valueAt(record, group);
  const names = [`${String(path.at(-1))}Source`, ...(group.length === 0 ? [] : ['source'])];
  const found = names.find((name) => isRecord(fields) && Object.hasOwn(fields, name));
  return found === undefined ? undefined : [...group, found];
}

/** For an editor to read: what stands there, what it should be, and how its sender knows. */
function judgeRemark(
  about: string,
  answers: readonly (readonly [name: string, value: string])[],
  today: string,
): Contribution {
  const reading = readForm(MEND_KIND, answers, today);
  const { fact = '', should = '', how = '' } = reading.record as Readonly<Record<string, string | undefined>>;
  const remark = `Er staat: ${fact}\nHet moet zijn: ${should}`;
  return {
    ...reading,
    id: '',
    file: '',
    text: remark,
    parcel: { ...parcelOf(MEND_KIND, reading, today), about, remark, ...(how === '' ? {} : { knownBy: how }) },
    answers: reading.record,
    settled: [],
    problems: tellProblems(MEND_KIND, [...findMissing(reading), ...(reading.sender.role === '' ? [NO_ROLE] : [])]),
  };
}
