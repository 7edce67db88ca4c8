import { isMap, type Document, type YAMLMap } from 'yaml';
import { targetDate } from '../timeline/milestone.ts';
import type { Milestone } from '../kinds/plan.ts';
import type { FieldPath } from '../schema/schema-shape.ts';
import { findPath, type ChangeStep } from './field-change.ts';
import { addTo, judgeChange, type Change, type ExistingFile } from './file-change.ts';
import type { Contribution } from './judge.ts';
import { MILESTONE_KIND } from './kinds.ts';
import type { FormReading } from './read-form.ts';
import { chainShifts } from './shift-chain.ts';

/** A milestone in the plan of a region: the file, and the way to the milestone in it. */
export interface MilestonePlace extends ExistingFile {
  readonly at: readonly ChangeStep[];
}

/**
 * The plan of a region with the new state of one milestone. The first date and earlier moves are never overwritten.
 * `today`: YYYY-MM-DD. Throws when the plan has no such milestone.
 */
export function judgeMilestoneState(
  place: MilestonePlace,
  typed: Iterable<readonly [name: string, value: string]>,
  today: string,
): Contribution {
  return judgeChange(MILESTONE_KIND, place, typed, today, ({ document, reading, source, tell }) => {
    const { node, path } = findMilestone(document, place.at);
    const settled = node.get('planned') === undefined ? [] : ['planned'];
    const record = Object.fromEntries(Object.entries(reading.record).filter(([key]) => !settled.includes(key)));
    for (const [field, input] of reading.inputs) tell([...path, field], input);
    changeMilestone({ document, node, reading: { ...reading, record }, today }, (field, input) =>
      tell([...path, field], input),
    );
    if (!citesAlready(node, source)) addTo(document, node, 'sources', [source]);
    return { answers: record, settled };
  });
}

function findMilestone(
  document: Document,
  at: readonly ChangeStep[],
): { readonly node: YAMLMap; readonly path: FieldPath } {
  const path = findPath(document.toJSON(), at);
  const node: unknown = path === undefined ? undefined : document.getIn(path, true);
  if (path === undefined || !isMap(node)) throw new RangeError('No such milestone in this plan');
  return { node, path };
}

function citesAlready(node: YAMLMap, source: string): boolean {
  const { sources } = node.toJSON() as { readonly sources?: unknown };
  return Array.isArray(sources) && sources.includes(source);
}

interface MilestoneChange extends Pick<Change, 'document' | 'reading'> {
  readonly node: YAMLMap;
  readonly today: string;
}

/** In which input a field of the milestone was typed. */
type Tell = (field: string, input: string) => void;

/** Lists grow, what is told anew replaces what stood there. */
function changeMilestone(change: MilestoneChange, tell: Tell): void {
  const { document, node, reading, today } = change;
  const { record } = reading;
  const before = milestoneIn(node);
  for (const [key, value] of Object.entries(record)) {
    // A new node, because the old one would keep its marks: words that read as a date need quotation marks.
    if (!Array.isArray(value)) node.set(key, document.createNode(value));
    else if (key !== 'shifts') append(change, tell, key, value);
  }
  forgetOutcome(node, record);
  if (Array.isArray(record['shifts'])) move(change, tell, before, record['shifts'] as Move[]);
  tell('expected', 'planned');
  // The state is that of today now, and without any date today is where it stands on the timeline.
  if (record['status'] === 'achieved' || targetDate(milestoneIn(node)) !== undefined || node.has('shifts')) {
    node.delete('seenOn');
  } else node.set('seenOn', today);
}

/** A plan leaves out the list where nothing moved. */
function milestoneIn(node: YAMLMap): Milestone {
  const written = node.toJSON() as Omit<Milestone, 'shifts'> & Partial<Pick<Milestone, 'shifts'>>;
  return { ...written, shifts: written.shifts ?? [] };
}

/** How it ended once does not stay beside another state. What was typed now does, so that its writer hears of it. */
function forgetOutcome(node: YAMLMap, record: FormReading['record']): void {
  if (record['status'] !== 'achieved' && record['achieved'] === undefined) node.delete('achieved');
  if (record['status'] !== 'dropped' && record['droppedBecause'] === undefined) node.delete('droppedBecause');
}

function append(
  { document, node, reading }: MilestoneChange,
  tell: Tell,
  key: string,
  values: readonly unknown[],
): void {
  const start = addTo(document, node, key, values);
  for (const [field, input] of reading.inputs) {
    const [list, index, ...rest] = field.split('.');
    if (list === key && index !== undefined) tell([key, start + Number(index), ...rest].join('.'), input);
  }
}

type Move = Readonly<Record<string, unknown>>;

function move(change: MilestoneChange, tell: Tell, before: Milestone, moves: readonly Move[]): void {
  const { node, reading } = change;
  const { shifts } = before;
  const isOpen = shifts.length > 0 && shifts.at(-1)?.to === undefined;
  const [first, ...later] = moves;
  if (isOpen && first !== undefined) closeLast(change, tell, shifts.length - 1, first);
  const from = isOpen ? first?.['to'] : targetDate({ ...before, ...firstDateOf(before, reading.record) });
  append(change, tell, 'shifts', chainShifts(isOpen ? later : moves, from) as unknown[]);
  // A move without a beginning lacks the date before it.
  const known = isOpen ? shifts.length - 1 : shifts.length;
  for (const index of moves.keys()) {
    tell(`shifts.${known + index}.from`, index === 0 ? 'planned' : `shifts.${index - 1}.to`);
  }
  const to = moves.at(-1)?.['to'];
  if (to === undefined) node.delete('expected');
  else if (before.expected !== undefined) node.set('expected', to);
}

/** The last move had no end yet: this is where it went. Why it moved stays as it was told then. */
function closeLast({ document, node, reading }: MilestoneChange, tell: Tell, last: number, { to, reason }: Move): void {
  if (to !== undefined) node.setIn(['shifts', last, 'to'], to);
  tell(`shifts.${last}.to`, 'shifts.0.to');
  if (reading.record['explanation'] === undefined) node.set('explanation', document.createNode(reason));
}

/** Where the first move of all begins. A date that is expected is not the one that was planned first. */
function firstDateOf({ planned }: Milestone, record: FormReading['record']): Partial<Milestone> {
  return planned === undefined ? { planned: record['planned'] as string, expected: undefined } : {};
}
