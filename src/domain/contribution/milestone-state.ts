import { isMap, type Document, type YAMLMap } from 'yaml';
import { targetDate } from '../milestone.ts';
import type { Milestone } from '../plan.ts';
import type { FieldPath } from '../schema-shape.ts';
import { addTo, judgeChange } from './file-change.ts';
import type { Contribution } from './judge.ts';
import { MILESTONE_KIND } from './kinds.ts';
import type { FormReading } from './read-form.ts';
import { chainShifts } from './shift-chain.ts';

/** The plan that a milestone stands in, and which one it is. */
export interface MilestonePlace {
  /** The name of the region, and so of the file. */
  readonly region: string;
  /** The whole file as its editors wrote it. */
  readonly plan: string;
  readonly milestone: string;
}

/**
 * The plan of a region with the new state of one milestone. The first date and earlier moves are never overwritten.
 * `today`: YYYY-MM-DD. Throws when the plan has no such milestone.
 */
export function judgeMilestoneState(
  { region, plan, milestone }: MilestonePlace,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  const file = { collection: 'plans', id: region, text: plan } as const;
  return judgeChange(MILESTONE_KIND, file, typed, today, ({ document, reading, source, tell }) => {
    const { node, path } = findMilestone(document, milestone);
    for (const [field, input] of reading.inputs) tell([...path, field], input);
    changeMilestone(document, node, reading, (field, input) => tell([...path, field], input));
    addTo(document, node, 'sources', [source]);
  });
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
