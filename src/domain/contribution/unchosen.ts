import type { COLLECTIONS } from '../collections.ts';
import { definitionOf } from '../collections.ts';
import { isRecord, shapeAt, type FieldPath } from '../schema/schema-shape.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { valueAt, type ChangeStep } from './field-change.ts';
import type { Contribution, FormProblem } from './judge.ts';
import { SUBJECT_INPUT } from './inputs.ts';
import { MILESTONE_KIND, type ContributionKind } from './kinds.ts';
import { putInRecord, standInFor } from './stand-ins.ts';
import { judgeSubject } from './subject-change.ts';
import { writePage, writeYaml } from './write-page.ts';

/** What is wrong in a form that does not yet say what it is about: that, and what would be wrong of anything. */
export function judgeUnchosen(
  kind: ContributionKind,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  const { collections = [], each } = kind.subject ?? {};
  const [collection = kind.collection] = collections;
  const path = each?.split('.').map((step) => (step === '*' ? 0 : step)) ?? [];
  const record = kind === MILESTONE_KIND ? ANY_PLAN : standInAlong(collection, path);
  const yaml = writeYaml(record);
  const text = definitionOf(collection).template.endsWith('.mdx') ? writePage(yaml, []) : yaml;
  const judged = judgeSubject(kind, { collection, id: 'x', text, at: stepsTo(record, path) }, typed, today);
  // What is about the whole, is about the stand-in.
  return { ...judged, problems: [NOT_CHOSEN, ...judged.problems.filter(({ input }) => input !== undefined)] };
}

export const NOT_CHOSEN: FormProblem = {
  input: SUBJECT_INPUT,
  message: 'Hier is nog niets gekozen.',
  fix: 'Kies waarover u iets weet.',
};

/** An entry with nothing but what it can not do without, and what a form may choose in it. */
function standInAlong(collection: keyof typeof COLLECTIONS, path: FieldPath): Readonly<Record<string, unknown>> {
  const shape = shapeOfCollection(collection);
  const parts = path.map((_, index) => path.slice(0, index + 1)).filter((part) => typeof part.at(-1) === 'number');
  const record = parts.reduce<unknown>(
    (made, part) => {
      const own = shapeAt(shape, part);
      return own === undefined || valueAt(made, part) !== undefined
        ? made
        : putInRecord(made, part, standInFor(own, 0));
    },
    standInFor(shape, 0),
  );
  if (!isRecord(record)) throw new RangeError(`No fields in ${collection}`);
  return record;
}

function stepsTo(record: unknown, path: FieldPath): ChangeStep[] {
  return path.map((step, index) =>
    typeof step === 'string' ? step : (valueAt(record, path.slice(0, index + 1)) as ChangeStep),
  );
}

/** A plan that takes every date. */
const ANY_PLAN = {
  period: { from: '1900', until: '2199' },
  lines: [{ line: 'region', milestones: [{ id: 'x', title: 'X', planned: '1900/2199', status: 'unknown' }] }],
  sources: [{ id: 'x', title: 'X', read: '2000' }],
};
