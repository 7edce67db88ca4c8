import { isMap, isSeq, type Document, type YAMLMap } from 'yaml';
import type { FieldPath } from '../schema/schema-shape.ts';
import { findPath, type ChangeStep } from './field-change.ts';
import { formPartsOf } from './form-fields.ts';
import { ORGANISATION_INPUT, ROLE_INPUT, SUBJECT_INPUT } from './inputs.ts';
import { tidyLine } from './typed-text.ts';
import { addTo, judgeChange, type ExistingFile } from './file-change.ts';
import type { Contribution } from './judge.ts';
import { MILESTONE_KIND, type ContributionKind } from './kinds.ts';
import { judgeMilestoneState } from './milestone-state.ts';

/** The way to a milestone in the file of its plan. */
export function stepsToMilestone(line: string, id: string): ChangeStep[] {
  return ['lines', { line }, 'milestones', { id }];
}

/** The way to what was announced in an interview. One passage may hold more than one. */
export function stepsToClaim(claim: { readonly anchor: string; readonly said: string }): ChangeStep[] {
  const named: Readonly<Record<string, string>> = { anchor: claim.anchor, said: claim.said };
  return ['claims', named];
}

/** An entry that a form changes, and what in it: the steps are empty for the entry as a whole. */
export interface Subject extends ExistingFile {
  readonly at: readonly ChangeStep[];
}

/**
 * The file of a subject with what was typed put where the form says. A list grows, another field gets what was typed.
 * `today`: YYYY-MM-DD. Throws a RangeError when the file has no such subject.
 */
export function judgeSubject(
  kind: ContributionKind,
  subject: Subject,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  if (kind === MILESTONE_KIND) return judgeMilestoneState(subject, typed, today);
  const addsTo = kind.subject?.addsTo;
  const answers = [...typed];
  const judged = judgeChange(kind, subject, answers, today, ({ document, root, reading, tell }) => {
    const path = findPath(document.toJSON(), subject.at);
    const node: unknown = path === undefined || path.length === 0 ? root : document.getIn(path, true);
    if (path === undefined || !isMap(node)) throw new RangeError(`No such subject in ${subject.id}`);
    const { record, inputs } = reading;
    const starts = addsTo === undefined ? putFields(document, node, record) : undefined;
    const place: FieldPath = addsTo === undefined ? path : [...path, addsTo, addTo(document, node, addsTo, [record])];
    for (const [field, input] of inputs) {
      const [key = '', index, ...rest] = field.split('.');
      const start = starts?.get(key);
      const steps =
        start === undefined || index === undefined ? field.split('.') : [key, start + Number(index), ...rest];
      tell([...place, ...steps], input);
    }
    return undefined;
  });
  const [first] = formPartsOf(kind).flatMap(({ fields }) => fields);
  const isEmpty = answers.every(([name, value]) => AROUND.includes(name) || tidyLine(value) === '');
  if (!isEmpty || judged.problems.some(({ input = '' }) => isWithin(input, first?.pattern ?? ''))) return judged;
  return { ...judged, problems: [{ ...NOTHING, input: first?.pattern }, ...judged.problems] };
}

function isWithin(input: string, pattern: string): boolean {
  return input === pattern || input.startsWith(`${pattern}.`);
}

/** Inputs that tell nothing of the subject itself. */
const AROUND: readonly string[] = [SUBJECT_INPUT, ROLE_INPUT, ORGANISATION_INPUT];

const NOTHING = { message: 'Hier is nog niets ingevuld.', fix: 'Vul in wat u weet.' };

/** Gives of each list the number of the first new item. */
function putFields(document: Document, node: YAMLMap, record: Readonly<Record<string, unknown>>): Map<string, number> {
  const starts = new Map<string, number>();
  for (const [key, value] of Object.entries(record)) {
    const items: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    if (items === undefined || !isSeq(node.get(key, true))) node.set(key, document.createNode(value));
    else starts.set(key, addTo(document, node, key, items));
  }
  return starts;
}
