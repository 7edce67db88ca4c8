import fc from 'fast-check';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { formPartsOf, senderFieldsOf, type FormField } from '../../src/domain/contribution/form-fields.ts';
import { judgeForm, type Contribution, type FormProblem } from '../../src/domain/contribution/judge.ts';
import { CONTRIBUTION_KINDS } from '../../src/domain/contribution/all-kinds.ts';
import type { ContributionKind } from '../../src/domain/contribution/kinds.ts';
import { judgeSubject } from '../../src/domain/contribution/subject-change.ts';
import { judgeUnchosen } from '../../src/domain/contribution/unchosen.ts';
import { entriesIn, type Content } from '../../src/domain/entry.ts';
import { FIELD_LABELS } from '../../src/domain/schema/field-labels.ts';
import { shapeOfCollection } from '../../src/domain/schema/schema-problems.ts';
import { shapeOf, type FieldShape } from '../../src/domain/schema/schema-shape.ts';
import { manyTimes } from '../many-times.ts';
import { choicesIn, subjectsOf } from './subjects.ts';
import { typingOf, type Typed } from './typing.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const RUNS = manyTimes(200);
/** Of each form for one slot: fewer would hardly ever be wrong. */
const SLOT_RUNS = 30;
const SEED = 20261128;
const PATIENCE = 600_000;

let content: Content;
beforeAll(async () => {
  ({ content } = await readContent(ROOT));
});

test.each(CONTRIBUTION_KINDS)(
  'what the form of the kind $slug says, it says in words that stand in it, and once',
  { timeout: PATIENCE },
  async (kind) => {
    const runs = kind.slug.startsWith('aanvullen/') ? SLOT_RUNS : RUNS;
    const judge = await judgeOf(kind);
    const find = makeFinder(kind);
    const odd = new Map<string, unknown>();
    let told = 0;
    for (const typed of fc.sample(careless(kind), { numRuns: runs, seed: SEED })) {
      const { problems } = judge(typed);
      told += problems.length;
      for (const problem of problems) {
        for (const reason of find(problem, typed))
          odd.set(`${reason}: ${problem.message} ${problem.fix}`, problem.input);
      }
    }
    // Enough to mean something.
    expect(told).toBeGreaterThan(runs / 5);
    expect([...odd]).toEqual([]);
  },
);

/** Sensible and hostile answers, of which some are left out, and values that no form offers. */
function careless(kind: ContributionKind): fc.Arbitrary<Typed> {
  const some = typingOf(kind, choicesIn(content));
  const noise = fc.constantFrom('', 'weg', 'x'.repeat(3000), '../x.jpg', 'x.gif', '31-2-2021', 'veel', '1,5');
  return fc.tuple(some, fc.array(fc.tuple(fc.nat(9), noise), { minLength: 10, maxLength: 10 })).map(([typed, dice]) => {
    return typed.map(([name, value], index): [string, string] => {
      const [chance, other] = dice[index % dice.length] ?? [9, ''];
      return [name, chance < 2 ? other : value];
    });
  });
}

/** The form with something of the real site in it, or with nothing chosen yet. */
async function judgeOf(kind: ContributionKind): Promise<(typed: Typed) => Contribution> {
  const { subject } = kind;
  if (subject === undefined) {
    const needDates = new Map(
      entriesIn(content, 'needs').flatMap(({ id, data }) => (data === undefined ? [] : [[id, data.date]])),
    );
    return (typed) => judgeForm(kind, typed, { today: TODAY, taken: [], needDates });
  }
  const subjects = await subjectsOf(kind, content);
  let turn = 0;
  return (typed) => {
    turn += 1;
    const chosen = turn % 10 === 0 ? undefined : subjects[turn % subjects.length];
    return chosen === undefined ? judgeUnchosen(kind, typed, TODAY) : judgeSubject(kind, chosen, typed, TODAY);
  };
}

/** Why a message should not be read by who fills in this form. */
function makeFinder(kind: ContributionKind): (problem: FormProblem, typed: Typed) => string[] {
  const fields = [...formPartsOf(kind).flatMap((part) => part.fields), ...senderFieldsOf(kind)].flatMap(
    withFieldsBelow,
  );
  const shown = fields.flatMap(({ label, help, options }) => [
    label,
    help ?? '',
    ...options.map((option) => option.label),
  ]);
  const { subject } = kind;
  const heads = kind.parts.flatMap(({ title, lead = '' }) => [title, lead]);
  // A Dutch word that happens to be a key as well.
  const dutch = Object.values(FIELD_LABELS);
  const about = subject === undefined ? [] : [subject.title, subject.label, subject.help ?? ''];
  const readers = new Set([...shown, ...heads, ...about, ...dutch, kind.title, kind.lead].flatMap(wordsIn));
  const names = new Set([...shown, ...fields.map(({ label }) => label)]);
  const shapes = [shapeOf(kind.schema), shapeOfCollection(kind.collection)].flatMap(withShapesBelow);
  const foreign = new Set(
    [...Object.keys(FIELD_LABELS), ...shapes.flatMap(wordsOfShape)].filter((word) => !readers.has(word.toLowerCase())),
  );
  return ({ input, message, fix }, typed) => {
    const pattern = input?.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '*');
    const label = fields.find((field) => field.pattern === pattern)?.label ?? '';
    const told = [message, fix].join(' ');
    const answers = typed.map(([, value]) => squash(value));
    const quoted = [...told.matchAll(/“([^”]*)”/g)].map(([, text = '']) => text);
    const strange = quoted.filter((text) => !names.has(text) && !answers.some((value) => value.includes(squash(text))));
    const own = told.replaceAll(/“[^”]*”/g, '');
    return [
      ...(message === '' || fix === '' ? ['nothing is said'] : []),
      ...strange.map((text) => `${text} does not stand in the form`),
      ...wordsIn(own).filter((word) => foreign.has(word)),
      ...(own.match(/\d{4}-(?:\d{2}\b|[QH]\d)|\.(?:mdx|yaml|jpg)\b|content\/|haal de regel/g) ?? []),
      ...repeatsIn([label, ...sentencesOf(told)].filter((text) => text !== '')),
    ];
  };
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
}

/** As a message may quote it: cut off, or with its broken words put together. */
function squash(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).map((sentence) => sentence.trim());
}

function repeatsIn(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `twice “${text}”`);
}

function withFieldsBelow(field: FormField): FormField[] {
  return [field, ...field.fields.flatMap(withFieldsBelow)];
}

function withShapesBelow(shape: FieldShape): FieldShape[] {
  const below = [...shape.keys.values(), ...(shape.item === undefined ? [] : [shape.item])];
  return [shape, ...below.flatMap(withShapesBelow)];
}

function wordsOfShape({ keys, type }: FieldShape): string[] {
  return [...keys.keys(), ...(type.kind === 'choice' ? type.values : [])].map((word) => word.toLowerCase());
}
