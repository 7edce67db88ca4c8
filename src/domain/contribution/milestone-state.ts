import { isMap, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { fileOf } from '../collections.ts';
import { targetDate } from '../milestone.ts';
import type { Milestone } from '../plan.ts';
import type { FieldPath } from '../schema-shape.ts';
import { checkFile, nearestInput, tellProblems, type Contribution } from './judge.ts';
import { MILESTONE_KIND } from './kinds.ts';
import { ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import { readForm, SUBMISSION, type FormReading } from './read-form.ts';
import { chainShifts } from './shift-chain.ts';
import { printYaml } from './write-page.ts';

/** The plan that a milestone stands in, and which one it is. */
export interface MilestonePlace {
  /** The name of the region, and so of the file. */
  readonly region: string;
  /** The whole file as its editors wrote it. */
  readonly plan: string;
  readonly milestone: string;
}

/**
 * The plan of a region with the new state of one milestone. All that its editors wrote stays, notes after # included; the
 * first date and earlier moves are never overwritten. `today`: YYYY-MM-DD. Throws when the plan has no such milestone.
 */
export function judgeMilestoneState(
  place: MilestonePlace,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  const document = parseDocument(place.plan, { version: '1.2', schema: 'core' });
  const { node, path } = findMilestone(document, place.milestone);
  const source = freeName(idsOfSources(document));
  const reading = readForm(MILESTONE_KIND, typed, today, source);
  const inputs = new Map([...reading.inputs].map(([field, input]) => [[...path, field].join('.'), input]));
  changeMilestone(document, node, reading, (field, input) => inputs.set([...path, field].join('.'), input));
  addTo(document, node, 'sources', [source]);
  const at = addTo(document, document.contents as YAMLMap, 'sources', [reading.submission]);
  inputs.set(`sources.${at}.title`, ROLE_INPUT).set(`sources.${at}.publisher`, ORGANISATION_INPUT);
  document.set('dataFrom', today);

  const text = printYaml(document);
  const file = fileOf('plans', place.region);
  const problems = checkFile(
    {
      collection: 'plans',
      id: place.region,
      file,
      record: document.toJSON() as unknown,
      yaml: text,
      firstLine: 1,
      source: text,
    },
    { today },
  );
  return {
    ...reading,
    inputs,
    id: place.region,
    file,
    text,
    problems: tellProblems(
      MILESTONE_KIND,
      problems.map((problem) => ({ ...problem, input: nearestInput(problem.field ?? '', inputs) })),
    ),
  };
}

function findMilestone(document: Document, id: string): { readonly node: YAMLMap; readonly path: FieldPath } {
  const plan = document.toJSON() as { lines?: readonly { milestones?: readonly { id?: unknown }[] }[] } | null;
  for (const [line, { milestones }] of (plan?.lines ?? []).entries()) {
    const index = milestones?.findIndex((milestone) => milestone.id === id) ?? -1;
    const path = ['lines', line, 'milestones', index];
    const node: unknown = index === -1 ? undefined : document.getIn(path, true);
    if (isMap(node)) return { node, path };
  }
  throw new RangeError(`No milestone ${id} in this plan`);
}

function idsOfSources(document: Document): unknown[] {
  const { sources } = document.toJSON() as { sources?: readonly { id?: unknown }[] };
  return (sources ?? []).map(({ id }) => id);
}

/** `inzending`, or with a number where the plan has it already. */
function freeName(taken: readonly unknown[]): string {
  let name = SUBMISSION;
  for (let count = 2; taken.includes(name); count += 1) name = `${SUBMISSION}-${count}`;
  return name;
}

/** Lists grow, what is told anew replaces what stood there. `tell`: in which input a field of the milestone was typed. */
function changeMilestone(
  document: Document,
  node: YAMLMap,
  { record, inputs }: FormReading,
  tell: (field: string, input: string) => void,
): void {
  const written = node.toJSON() as Milestone;
  // A plan leaves out the list where nothing moved.
  const before = { ...written, shifts: (written.shifts as Milestone['shifts'] | undefined) ?? [] };
  for (const [key, value] of Object.entries(record)) {
    if (!Array.isArray(value)) node.set(key, value);
    else if (key !== 'shifts') append(key, value);
  }
  if (Array.isArray(record['shifts'])) move(record['shifts'] as Record<string, unknown>[]);
  // The state is that of today now.
  node.delete('seenOn');
  if (record['status'] !== 'achieved') node.delete('achieved');

  function append(key: string, values: readonly unknown[]): void {
    const start = addTo(document, node, key, values);
    for (const [field, input] of inputs) {
      const [list, index, ...rest] = field.split('.');
      if (list === key && index !== undefined) tell([key, start + Number(index), ...rest].join('.'), input);
    }
  }

  function move(moves: Record<string, unknown>[]): void {
    const { shifts, ...milestone } = before;
    const open = shifts.length > 0 && shifts.at(-1)?.to === undefined;
    const [first, ...later] = moves;
    if (open && first !== undefined) {
      // The last move had no end yet: this is where it went. Why it moved stays as it was told then.
      if (first['to'] !== undefined) node.setIn(['shifts', shifts.length - 1, 'to'], first['to']);
      tell(`shifts.${shifts.length - 1}.to`, 'shifts.0.to');
      if (record['explanation'] === undefined) node.set('explanation', first['reason']);
    }
    const from = open ? first?.['to'] : targetDate({ ...milestone, shifts });
    append('shifts', chainShifts(open ? later : moves, from) as unknown[]);
    const to = moves.at(-1)?.['to'];
    if (to === undefined) node.delete('expected');
    else if (before.expected !== undefined) node.set('expected', to);
  }
}

/** Puts values at the end of a list, or makes the list; gives the number of the first. */
function addTo(document: Document, node: YAMLMap, key: string, values: readonly unknown[]): number {
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
