import {
  formatDate,
  formatDeadline,
  formatWhen,
  intervalOf,
  parseCalendarDate,
  type CalendarDate,
  type Interval,
} from '../schema/calendar-date.ts';
import { STATUS_WORDS, type Milestone, type MilestoneStatus } from '../kinds/plan.ts';
import { CAUSES, dateAfterShifts, formatMoveCount, NO_NEW_DATE } from '../kinds/shift.ts';
import { countOf } from '../text/in-words.ts';
import { upperFirst } from '../text/words.ts';

const LATE = 'loopt uit';

/** The date to hold it against: after all moves, else expected, else the first plan. Undefined: there is none. */
export function targetDate({ planned, expected, shifts }: Milestone): CalendarDate | undefined {
  return shifts.length > 0 ? dateAfterShifts(planned, shifts) : (expected ?? planned);
}

/** The date that counts now: when it was achieved, else its target, else when a source saw it. Undefined: moved, no new date. */
export function currentDate(milestone: Milestone): CalendarDate | undefined {
  if (milestone.achieved !== undefined || milestone.shifts.length > 0)
    return milestone.achieved ?? targetDate(milestone);
  return targetDate(milestone) ?? milestone.seenOn;
}

/** Where it stood before it lost its date, or stands now. */
export function lastPlannedDate(milestone: Milestone): CalendarDate | undefined {
  return targetDate(milestone) ?? milestone.shifts.at(-1)?.from ?? currentDate(milestone);
}

/**
 * Where a milestone stands in time. Without a date of its own it stands on the first day since which we know that it
 * has none, and otherwise at the end of the last date that was planned.
 */
export function milestonePlace(milestone: Milestone): Interval {
  const current = currentDate(milestone);
  if (current !== undefined) return intervalOf(current);
  const since = milestone.shifts.at(-1)?.decidedOn;
  const planned = lastPlannedDate(milestone);
  if (since === undefined && planned === undefined) throw new RangeError(`Milestone without any date: ${milestone.id}`);
  const day = since === undefined ? intervalOf(planned ?? '').last : intervalOf(since).first;
  return { first: day, last: day };
}

/** A planned date that a milestone did not keep, while no shift says so: nobody wrote down why. */
export type Drift = 'later' | 'earlier';

/**
 * Whether it stands elsewhere than the last date that was planned. A rough date agrees with any day in it, and a
 * deadline with any day before it.
 */
export function driftOf(milestone: Milestone): Drift | undefined {
  const target = dateAfterShifts(milestone.planned, milestone.shifts);
  if (target === undefined) return undefined;
  const [planned, place] = [intervalOf(target), milestonePlace(milestone)];
  if (place.first > planned.last) return 'later';
  return place.last < planned.first && !milestone.deadline ? 'earlier' : undefined;
}

/** Every time that its date changed, written down or only seen afterwards: as many as a drawing has arcs. */
export function moveCount(milestone: Milestone): number {
  return milestone.shifts.length + (driftOf(milestone) === undefined ? 0 : 1);
}

export function isMoved(milestone: Milestone): boolean {
  return moveCount(milestone) > 0;
}

/**
 * Its time has passed and it is still expected. Unknown is not late: nobody knows. Nor is what a source saw in time:
 * `day` is today, or the date of the newest source when that is older (judgedDay).
 */
export function isLate(milestone: Milestone, day: string): boolean {
  const target = targetDate(milestone);
  const open = milestone.status === 'planned' || milestone.status === 'in-progress';
  if (!open || target === undefined) return false;
  const seen = milestone.seenOn === undefined ? day : intervalOf(milestone.seenOn).last;
  return intervalOf(target).last < (seen < day ? seen : day);
}

/** Its time has passed, whatever became of it: somebody should be able to tell. */
export function isDue(milestone: Milestone, today: string): boolean {
  const target = targetDate(milestone);
  return target !== undefined && intervalOf(target).last < today;
}

/** Its date, first or present, ends in this period: a steering report names it. */
export function isDueIn(milestone: Milestone, period: Interval): boolean {
  return [milestone.planned, targetDate(milestone), milestone.achieved].some((date) => {
    if (date === undefined) return false;
    const { last } = intervalOf(date);
    return last >= period.first && last <= period.last;
  });
}

/** The date in the words of a label: `18 juni 2021`, `in de loop van 2020`, `uiterlijk eind 2023`, `was 1 april 2026`. */
export function formatMilestoneDate(milestone: Milestone): string {
  if (milestone.dateNote !== undefined) return milestone.dateNote;
  const current = currentDate(milestone);
  if (current === undefined) return NO_NEW_DATE;
  if (milestone.status === 'dropped') return `was ${formatLabelDate(current)}`;
  return milestone.deadline && milestone.achieved === undefined ? formatDeadline(current) : formatLabelDate(current);
}

/** The first date in the words of a label. */
export function formatFirstDate({ planned, plannedNote }: Milestone): string {
  return plannedNote ?? (planned === undefined ? 'onbekend' : formatLabelDate(planned));
}

/** Whether its first date is news beside the date that counts now; after a move the way of the date tells it. */
export function saysMoreOfFirstDate(milestone: Milestone): boolean {
  const { planned, shifts } = milestone;
  return planned !== undefined && shifts.length === 0 && planned !== currentDate(milestone);
}

function formatLabelDate(date: CalendarDate): string {
  const words = formatDate(date);
  return parseCalendarDate(date)?.precision === 'year' ? `in de loop van ${words}` : words;
}

const DRIFT_WORDS: Readonly<Record<Drift, string>> = {
  later: 'later dan gepland',
  earlier: 'eerder dan gepland',
};

/** `3× verschoven`, or `later dan gepland` when no shift says so; undefined when nothing moved. */
export function formatMoves(milestone: Milestone): string | undefined {
  const drift = driftOf(milestone);
  if (drift !== undefined && milestone.shifts.length === 0) return DRIFT_WORDS[drift];
  return formatMoveCount(moveCount(milestone));
}

/** `Gehaald in oktober 2021: later dan gepland, reden niet bekend.`; undefined when it kept its last planned date. */
export function formatDrift(milestone: Milestone): string | undefined {
  const drift = driftOf(milestone);
  const current = currentDate(milestone);
  if (drift === undefined || current === undefined) return undefined;
  const head = milestone.achieved === undefined ? 'Nu verwacht' : milestone.kind === 'grant' ? 'Toegekend' : 'Gehaald';
  return `${head} ${formatWhen(current)}: ${DRIFT_WORDS[drift]}, reden niet bekend.`;
}

/** The way that the date went: `Eerst mei 2020, daarna juni 2020. Reden: corona.` */
export function formatPath(milestone: Milestone): string | undefined {
  if (!isMoved(milestone)) return undefined;
  const { planned, plannedNote, shifts } = milestone;
  const first = shifts[0]?.from ?? planned;
  const later = shifts.flatMap(({ to, toNote }) => (to === undefined ? [] : [toNote ?? formatDate(to)]));
  const start = plannedNote ?? (first === undefined ? 'onbekend' : formatDate(planned ?? first));
  const dates = [`Eerst ${start}`, ...later.map((date) => `daarna ${date}`)].join(', ');
  const sentences = [`${dates}.`, ...reasonsOf(shifts), formatDrift(milestone)];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

function reasonsOf(shifts: Milestone['shifts']): string[] {
  if (shifts.length === 0) return [];
  const open = shifts.at(-1)?.to === undefined ? ['Er is nog geen nieuwe datum.'] : [];
  const causes = [...new Set(shifts.map(({ cause }) => CAUSES[cause]))].join(' en ');
  return [...open, `Reden: ${causes}.`];
}

/** What stands for a milestone in a drawing or list: its status, or that money was granted, which is another kind of fact. */
export type MilestoneSign = MilestoneStatus | 'grant';

export function signOf({ kind, status }: Pick<Milestone, 'kind' | 'status'>): MilestoneSign {
  return kind === 'grant' && status === 'achieved' ? 'grant' : status;
}

const SIGN_WORDS: Readonly<Record<MilestoneSign, string>> = { ...STATUS_WORDS, grant: 'toegekend' };

/** `gehaald`, or `toegekend` of money. */
export function statusWord(milestone: Pick<Milestone, 'kind' | 'status'>): string {
  return SIGN_WORDS[signOf(milestone)];
}

/** The state in words, with *loopt uit* where its time has passed: `bezig, loopt uit`. */
export function formatState(milestone: Milestone, today: string): string {
  const words = statusWord(milestone);
  return isLate(milestone, today) ? `${words}, ${LATE}` : words;
}

export interface MilestoneCounts {
  /** Without grants: nothing was done for them yet. What moved is counted for all. */
  readonly total: number;
  readonly grants: number;
  readonly statuses: Readonly<Record<MilestoneStatus, number>>;
  readonly moved: number;
  readonly late: number;
}

export function countMilestones(all: readonly Milestone[], today: string): MilestoneCounts {
  const milestones = all.filter((milestone) => signOf(milestone) !== 'grant');
  const count = (status: MilestoneStatus) => milestones.filter((milestone) => milestone.status === status).length;
  return {
    total: milestones.length,
    grants: all.length - milestones.length,
    statuses: {
      planned: count('planned'),
      'in-progress': count('in-progress'),
      achieved: count('achieved'),
      dropped: count('dropped'),
      unknown: count('unknown'),
    },
    moved: all.filter(isMoved).length,
    late: milestones.filter((milestone) => isLate(milestone, today)).length,
  };
}

const SAID_FIRST = [
  'achieved',
  'in-progress',
  'planned',
  'dropped',
  'unknown',
] as const satisfies readonly MilestoneStatus[];

/** The states that any milestone has, in the order in which they are said: `8 gehaald`, `2 bezig`. */
export function countedStates({
  statuses,
}: MilestoneCounts): { status: MilestoneStatus; word: string; words: string }[] {
  return SAID_FIRST.filter((status) => statuses[status] > 0).map((status) => ({
    status,
    word: STATUS_WORDS[status],
    words: `${statuses[status]} ${STATUS_WORDS[status]}`,
  }));
}

const NO_MILESTONES = 'Wij kennen nog geen mijlpalen.';

/** `17 mijlpalen: 8 gehaald, 2 bezig, 7 onbekend. Eén mijlpaal is verschoven.` A state that none has is not said. */
export function formatCounts(counts: MilestoneCounts, loose = false): string {
  const { total, grants } = counts;
  if (total + grants === 0) return NO_MILESTONES;
  const states = countedStates(counts).map(({ words }) => words);
  const granted = `${grants} ${SIGN_WORDS.grant}`;
  const head = loose
    ? `${countOf(total + grants, 'los feit met een datum', 'losse feiten met een datum')}: ${[...states, ...(grants > 0 ? [granted] : [])].join(', ')}.`
    : total === 0
      ? NO_MILESTONES
      : `${countOf(total, 'mijlpaal', 'mijlpalen')}: ${states.join(', ')}.`;
  return [
    head,
    ...(loose || grants === 0 ? [] : ['De subsidie is toegekend.']),
    ...countSentence(counts.moved, 'is verschoven', 'zijn verschoven'),
    ...countSentence(counts.late, 'loopt uit', 'lopen uit'),
  ].join(' ');
}

function countSentence(count: number, one: string, more: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `Eén mijlpaal ${one}.` : `${upperFirst(numberWord(count))} mijlpalen ${more}.`];
}

function numberWord(count: number): string {
  const words = [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ];
  return words[count] ?? String(count);
}

/** Beside a row of a comparison: `2 van 4 gehaald, 1 verschoven, 1 onbekend`. Never “0 gehaald” while anything is unknown. */
export function formatShortCounts({ total, grants, statuses, moved, late }: MilestoneCounts, loose = false): string {
  const facts = total + grants;
  // “2 van 2 gehaald” would sound like a plan that was carried out.
  if (loose && facts > 0) return `${countOf(facts, 'los feit', 'losse feiten')} bekend`;
  if (total === 0) return 'geen mijlpalen bekend';
  const nobodyKnows = statuses.achieved === 0 && statuses.unknown > 0;
  const head = nobodyKnows
    ? `uitkomst van ${statuses.unknown} van ${total} onbekend`
    : `${statuses.achieved} van ${total} gehaald`;
  return [
    head,
    ...said(moved, 'verschoven'),
    ...said(late, LATE),
    ...said(statuses.dropped, STATUS_WORDS.dropped),
    ...(nobodyKnows ? [] : said(statuses.unknown, STATUS_WORDS.unknown)),
  ].join(', ');
}

function said(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}`];
}
