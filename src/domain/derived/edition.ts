import type { Milestone, Plan, PlanLine } from '../kinds/plan.ts';
import type { Source } from '../schema/fields.ts';
import { intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import { isDue, milestonePlace } from '../timeline/milestone.ts';
import { canTell } from './evidence.ts';
import { freshnessOf } from './freshness.ts';

/**
 * A frozen edition: what the sources of a plan told on a day, made again at every build from facts that carry a date. It
 * is kept nowhere, so it has to come out the same each time, whatever is added to the plan later. Hence these rules.
 *
 * - A source is known from the last day of its date on; without a date, or when we read it earlier, from when we read it.
 * - A milestone is known from its first source on, with the first date that was planned.
 * - It is achieved from the day on which that had happened and a source that can tell so was known. It moved from the day
 *   on which that was decided and its source was known, and no later move is known before an earlier one.
 * - What a later state overwrites has no date by which we know since when: that it was being worked on or dropped, the
 *   date expected now, the state of the region in words, notes. An edition leaves that out. A milestone that nobody saw
 *   achieved is planned while its date lies ahead, and unknown after.
 *
 * The name of a milestone, its line and whether it is a grant say which fact it is, and are taken as they stand.
 */
export interface Edition {
  /** The first of January or of July: rough dates such as a year, a half year or a month end on the day before. */
  readonly day: string;
  readonly plan: Plan;
  /** The date of the newest source that was known then; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
}

/**
 * The editions of a plan up to today, the oldest first. A half-year after which the plan looks as it did before gets none:
 * it would say the same under another date.
 */
export function editionsOf(plan: Plan, today: string): Edition[] {
  const editions: Edition[] = [];
  let before: string | undefined;
  for (const day of halfYears(plan.sources.map(knownFrom), today)) {
    const edition = editionAt(plan, day);
    if (edition === undefined) continue;
    const looks = JSON.stringify([edition.plan.lines, edition.freshness]);
    if (looks !== before) editions.push(edition);
    before = looks;
  }
  return editions;
}

/** What was known of a plan on a day; undefined when that is no milestone at all. */
export function editionAt(plan: Plan, day: string): Edition | undefined {
  const sources = plan.sources.filter((source) => knownFrom(source) <= day);
  const known = new Map(sources.map((source) => [source.id, source]));
  const lines = plan.lines.flatMap((line) => lineAt(line, known, day));
  const milestones = lines.flatMap((line) => line.milestones);
  if (milestones.length === 0) return undefined;
  return {
    day,
    plan: { period: periodOf(milestones, day), lines, loose: plan.loose, example: plan.example, sources },
    freshness: freshnessOf({ sources: [...sources, ...milestones.map(({ achieved }) => ({ date: achieved }))] }),
  };
}

function knownFrom({ date, read }: Source): string {
  const seen = lastDay(read);
  return date === undefined || lastDay(date) > seen ? seen : lastDay(date);
}

function lastDay(date: CalendarDate): string {
  return intervalOf(date).last;
}

type KnownSources = ReadonlyMap<string, Source>;

function lineAt({ line, shortTitle, milestones }: PlanLine, known: KnownSources, day: string): PlanLine[] {
  const shown = milestones.flatMap((milestone) => milestoneAt(milestone, known, day));
  return shown.length === 0 ? [] : [{ line, shortTitle, goals: [], subPlans: [], milestones: shown }];
}

function milestoneAt(milestone: Milestone, known: KnownSources, day: string): Milestone[] {
  const { id, title, kind, planned, plannedNote, deadline, withinPlan, dateNote } = milestone;
  const shifts = shiftsAt(milestone.shifts, known, day);
  const sources = milestone.sources.filter((source) => known.has(source));
  const achieved = achievedAt(milestone, known, day);
  const isTold = sources.length > 0 || shifts.length > 0 || achieved !== undefined;
  if (!isTold || (planned === undefined && shifts.length === 0 && achieved === undefined)) return [];
  const then: Milestone = {
    id,
    title,
    kind,
    planned,
    plannedNote,
    deadline,
    withinPlan,
    shifts,
    achieved,
    // It stands for the date that counts now, which is known to be this one only when it was achieved.
    dateNote: achieved === undefined ? undefined : dateNote,
    status: achieved === undefined ? 'planned' : 'achieved',
    sources: [],
    evidence: [],
    affects: [],
    teachersNotice: [],
    pupilsNotice: [],
  };
  return [achieved === undefined && isDue(then, day) ? { ...then, status: 'unknown' } : then];
}

function shiftsAt(shifts: Milestone['shifts'], known: KnownSources, day: string): Milestone['shifts'] {
  const later = shifts.findIndex(
    ({ source, decidedOn }) => !known.has(source) || (decidedOn !== undefined && lastDay(decidedOn) > day),
  );
  return later === -1 ? shifts : shifts.slice(0, later);
}

function achievedAt(milestone: Milestone, known: KnownSources, day: string): CalendarDate | undefined {
  const { status, achieved, sources, evidence } = milestone;
  if (status !== 'achieved' || achieved === undefined || lastDay(achieved) > day) return undefined;
  const named = [...sources, ...evidence.flatMap(({ source }) => source ?? [])];
  const isSeen = named.some((id) => {
    const source = known.get(id);
    return source !== undefined && canTell(source, achieved);
  });
  return isSeen ? achieved : undefined;
}

/** The period of the plan may have grown since: the axis shows the school years of what was known, up to the day itself. */
function periodOf(milestones: readonly Milestone[], day: string): Plan['period'] {
  const places = milestones.flatMap((milestone) => [
    milestonePlace(milestone),
    ...(milestone.planned === undefined ? [] : [intervalOf(milestone.planned)]),
  ]);
  const first = places.reduce((least, { first: each }) => (each < least ? each : least), day);
  const last = places.reduce((most, { last: each }) => (each > most ? each : most), day);
  return { from: `${schoolYearOf(first)}-08-01`, until: `${schoolYearOf(last) + 1}-07-31` };
}

function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '08-01' ? year - 1 : year;
}

/** From the first day on which a source was known up to today. */
function halfYears(from: readonly string[], today: string): string[] {
  const [first] = from.toSorted();
  if (first === undefined) return [];
  const days: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)); year++) {
    days.push(...[`${year}-01-01`, `${year}-07-01`].filter((day) => day >= first && day <= today));
  }
  return days;
}
