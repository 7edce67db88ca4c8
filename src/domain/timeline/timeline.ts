import { formatDate, intervalOf, type CalendarDate, type Interval } from '../schema/calendar-date.ts';
import {
  currentDate,
  driftOf,
  formatDrift,
  formatFirstDate,
  formatMilestoneDate,
  formatMoves,
  formatPath,
  formatState,
  isLate,
  lastPlannedDate,
  moveCount,
  milestonePlace,
  signOf,
  statusWord,
  type MilestoneSign,
} from './milestone.ts';
import {
  WHOLE_REGION,
  WHOLE_REGION_TITLE,
  judgedDay,
  type Milestone,
  type MilestoneStatus,
  type Plan,
  type PlanLine,
} from '../kinds/plan.ts';
import { exampleTitle } from '../derived/example.ts';
import { dayNumber } from './day-number.ts';
import { plainText } from '../text/plain-text.ts';
import { compareText } from '../text/compare-text.ts';

/** One milestone as every form shows it. List, table, drawing, calendar, CSV and JSON all read these and nothing else. */
export interface TimelineRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly lane: LaneName;
  readonly kind: Milestone['kind'];
  readonly status: MilestoneStatus;
  /** What is drawn for it. */
  readonly sign: MilestoneSign;
  /** `gehaald`, of money `toegekend`, and for a date of the nation `voorbij`. */
  readonly statusWord: string;
  /** The status with *loopt uit* where its time has passed. */
  readonly stateWords: string;
  readonly dateWords: string;
  /** First and last day of the date that counts now; undefined when it moved and has no new date. */
  readonly isoFirst: string | undefined;
  readonly isoLast: string | undefined;
  readonly planned: CalendarDate | undefined;
  readonly firstDateWords: string;
  readonly expected: CalendarDate | undefined;
  readonly achieved: CalendarDate | undefined;
  /** `2× verschoven`, `later dan gepland`; undefined when nothing moved. */
  readonly moveWords: string | undefined;
  /** The way that the date went, in one or two sentences. */
  readonly pathWords: string | undefined;
  readonly moves: number;
  /** `Gehaald in oktober 2021: later dan gepland, reden niet bekend.`; the last of the moves, when no shift tells it. */
  readonly driftWords: string | undefined;
  readonly late: boolean;
  readonly deadline: boolean;
  readonly withinPlan: boolean;
  readonly subPlan: string | undefined;
  readonly sources: readonly string[];
  /** Where it stands in time, also without a date of its own. */
  readonly place: Interval;
  /** The last date that was planned: where it stood before it lost its date. */
  readonly lastPlanned: Interval;
  /** Dates that were planned once and are drawn as ghosts, the oldest first. */
  readonly ghosts: readonly Interval[];
  /** The last arc ends at the mark itself. */
  readonly hopsToMark: boolean;
}

interface LaneName {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly shortTitle: string;
}

/** A period of the nation: a bar with its name. */
export interface TimelineBar {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly words: string;
  readonly interval: Interval;
}

export interface TimelineLane extends LaneName {
  readonly rows: readonly TimelineRow[];
  readonly bars: readonly TimelineBar[];
}

export interface Timeline {
  readonly title: string;
  /** Made up, to show what a region can tell. */
  readonly isExample: boolean;
  readonly axis: 'school-year' | 'calendar-year';
  readonly period: Interval;
  readonly today: string;
  /** What that day is called: `Vandaag`, or `Stand` where it is the day of a frozen edition. */
  readonly dayName?: string | undefined;
  /** The date of the newest source: what comes after it is only the plan. Undefined when we know all up to today. */
  readonly knownUntil: CalendarDate | undefined;
  readonly lanes: readonly TimelineLane[];
}

export interface TimelineSource {
  readonly regionTitle: string;
  /** The lines of the region’s page, in its order. */
  readonly lines: readonly { readonly id: string; readonly title: string }[];
  readonly plan: Plan;
  /** The date of the newest source of the region; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
  readonly today: string;
  readonly dayName?: string | undefined;
  /** The page that the marks lead to; empty for the page that shows the timeline. */
  readonly page?: string | undefined;
}

/** The plan of a region in time: the whole region first, then its lines in the order of its page. */
export function timelineOf({
  regionTitle,
  lines,
  plan,
  freshness,
  today,
  dayName,
  page = '',
}: TimelineSource): Timeline {
  const title = `Mijlpalen van de regio ${plainText(regionTitle)}`;
  return {
    title: plan.example ? exampleTitle(title) : title,
    isExample: plan.example,
    axis: 'school-year',
    period: { first: intervalOf(plan.period.from).first, last: intervalOf(plan.period.until).last },
    today,
    ...(dayName === undefined ? {} : { dayName }),
    knownUntil: freshness !== undefined && intervalOf(freshness).last < today ? freshness : undefined,
    lanes: lanesOf(plan, lines).map((lane) => ({
      ...lane,
      rows: plan.lines
        .filter(({ line }) => line === lane.id)
        .flatMap((planLine) =>
          planLine.milestones.map((milestone) => rowOf(milestone, planLine, lane, judgedDay(freshness, today), page)),
        )
        .toSorted(compareRows),
      bars: [],
    })),
  };
}

function lanesOf(plan: Plan, lines: TimelineSource['lines']): LaneName[] {
  const known = lines.map(({ id, title }, index) => ({ id, title, number: index + 1 }));
  const whole = { id: WHOLE_REGION, title: WHOLE_REGION_TITLE, number: undefined };
  const inPlan = new Set(plan.lines.map(({ line }) => line));
  // The check refuses a line that the region does not have; a drawing that is made before still shows its milestones.
  const strange = [...inPlan]
    .filter((id) => id !== WHOLE_REGION && !lines.some((line) => line.id === id))
    .map((id) => ({ id, title: id, number: undefined }));
  return [...(inPlan.has(WHOLE_REGION) ? [whole] : []), ...known, ...strange].map(({ id, title, number }) => ({
    id,
    number,
    title: plainText(title),
    shortTitle: plainText(plan.lines.find(({ line }) => line === id)?.shortTitle ?? title),
  }));
}

function rowOf(milestone: Milestone, planLine: PlanLine, lane: LaneName, day: string, page: string): TimelineRow {
  const current = currentDate(milestone);
  const interval = current === undefined ? undefined : intervalOf(current);
  const moveWords = formatMoves(milestone);
  return {
    id: milestone.id,
    title: plainText(milestone.title) || '(zonder titel)',
    href: `${page}#mijlpaal-${milestone.id}`,
    lane,
    kind: milestone.kind,
    status: milestone.status,
    sign: signOf(milestone),
    statusWord: statusWord(milestone),
    stateWords: formatState(milestone, day),
    dateWords: plainText(formatMilestoneDate(milestone)),
    isoFirst: interval?.first,
    isoLast: interval?.last,
    planned: milestone.planned,
    firstDateWords: plainText(formatFirstDate(milestone)),
    expected: milestone.achieved === undefined && milestone.shifts.length > 0 ? current : milestone.expected,
    achieved: milestone.achieved,
    moveWords,
    pathWords: moveWords && plainText(formatPath(milestone) ?? ''),
    moves: moveCount(milestone),
    driftWords: formatDrift(milestone),
    late: isLate(milestone, day),
    deadline: milestone.deadline,
    withinPlan: milestone.withinPlan,
    subPlan: planLine.subPlans.find(({ id }) => id === milestone.subPlan)?.title,
    sources: milestone.sources,
    place: milestonePlace(milestone),
    lastPlanned: intervalOf(lastPlannedDate(milestone) ?? milestonePlace(milestone).last),
    ...ghostsOf(milestone),
  };
}

/** Every date that was ever planned and where the mark does not stand now. */
function ghostsOf(milestone: Milestone): Pick<TimelineRow, 'ghosts' | 'hopsToMark'> {
  const { planned, shifts } = milestone;
  const first = shifts[0]?.from ?? planned;
  if (first === undefined) return { ghosts: [], hopsToMark: false };
  const dates = [first, ...shifts.flatMap(({ to }) => (to === undefined ? [] : [to]))].map(intervalOf);
  const open = shifts.length > 0 && shifts.at(-1)?.to === undefined;
  if (open || driftOf(milestone) !== undefined) return { ghosts: dates, hopsToMark: true };
  return { ghosts: dates.slice(0, -1), hopsToMark: shifts.length > 0 };
}

/** Earlier last day first, for a rough date means “by then it is so”; then the earlier first day. */
export function compareRows(a: Pick<TimelineRow, 'place'>, b: Pick<TimelineRow, 'place'>): number {
  return compareText(a.place.last, b.place.last) || compareText(a.place.first, b.place.first);
}

/** All milestones in the order of the lanes: the order of drawing, table and files. */
export function rowsOf(timeline: Timeline): TimelineRow[] {
  return timeline.lanes.flatMap((lane) => lane.rows);
}

/** All milestones in the order of time: the order of the list on a phone. */
export function rowsInTime(timeline: Timeline): TimelineRow[] {
  return rowsOf(timeline).toSorted(compareRows);
}

/** What a drawing cannot show: today, when it lies outside the period. */
export function todayOutside({ period, today }: Timeline): string | undefined {
  if (today >= period.first && today <= period.last) return undefined;
  const side = today < period.first ? 'vóór' : 'na';
  return `Vandaag, ${formatDate(today)}, valt ${side} deze periode en staat dus niet op de lijn.`;
}

/** `Vandaag: 22 november 2026` */
export function formatDay({ dayName = 'Vandaag', today }: Pick<Timeline, 'dayName' | 'today'>): string {
  return `${dayName}: ${formatDate(today)}`;
}

/** News this young is as good as today’s: no edge is drawn so near to today’s line. */
const FRESH_DAYS = 31;

/** `Tot hier reiken onze bronnen: 16 maart 2022`; undefined when they reach as far as the plan, or as today. */
export function edgeOfKnowledge({
  knownUntil,
  period,
  today,
}: Pick<Timeline, 'knownUntil' | 'period' | 'today'>): { day: string; words: string } | undefined {
  if (knownUntil === undefined) return undefined;
  const day = intervalOf(knownUntil).last;
  if (day >= period.last || dayNumber(today) - dayNumber(day) <= FRESH_DAYS) return undefined;
  return { day, words: `Tot hier reiken onze bronnen: ${formatDate(knownUntil)}` };
}

export function yearSpan({ first, last }: Interval): string {
  const [from, until] = [first.slice(0, 4), last.slice(0, 4)];
  return from === until ? from : `${from} tot en met ${until}`;
}
