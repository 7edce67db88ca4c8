import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../domain/addresses.ts';
import { COLLECTIONS } from '../domain/collections.ts';
import { regionFreshness } from '../domain/derived/freshness.ts';
import type { World } from '../domain/derived/example.ts';
import { hasTimelinePage, planPage } from '../domain/derived/region-pages.ts';
import { withoutRepeats } from '../domain/derived/notices.ts';
import { cutOverview, groupBy, groupByLetter, type CutOverview } from '../domain/derived/parts.ts';
import { intervalOf, type CalendarDate } from '../domain/schema/calendar-date.ts';
import type { Answer, Source } from '../domain/schema/fields.ts';
import {
  countMilestones,
  formatCounts,
  formatShortCounts,
  isMoved,
  type MilestoneCounts,
} from '../domain/timeline/milestone.ts';
import {
  judgedDay,
  LOOSE_FACTS,
  WHOLE_REGION,
  WHOLE_REGION_TITLE,
  type Milestone,
  type Plan,
  type PlanLine,
} from '../domain/kinds/plan.ts';
import type { Region } from '../domain/kinds/region.ts';
import { CAUSES, type Shift } from '../domain/kinds/shift.ts';
import { formatTimelineFile, type TimelineFile } from '../domain/timeline/files.ts';
import { rowsOf, timelineOf, type Timeline, type TimelineRow } from '../domain/timeline/timeline.ts';
import { buildDate } from './build-date.ts';
import { compareText } from '../domain/text/compare-text.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries, linksTo, linkTo, type LinkOf, type PageLink } from './page-links.ts';
import { getSite } from './site.ts';
import { completeAddress } from './site-address.ts';

/** A milestone with the words that its row in the timeline has. */
export interface MilestoneView {
  readonly milestone: Milestone;
  readonly row: TimelineRow;
}
interface PlanLineView {
  readonly line: PlanLine;
  readonly title: string;
  readonly number: number | undefined;
  readonly milestones: readonly MilestoneView[];
}
export interface PlanView {
  readonly id: string;
  readonly regionTitle: string;
  /** Titles of the national lines that the lines of the region belong to. */
  readonly nationalLines: readonly string[];
  /** The page on which the milestones stand: their own, or with few of them that of the region. */
  readonly href: string;
  readonly hasPage: boolean;
  readonly plan: Plan;
  /** The date of the newest source of the region; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
  readonly timeline: Timeline;
  readonly lines: readonly PlanLineView[];
  readonly counts: MilestoneCounts;
  /** `17 mijlpalen: 8 gehaald, 2 bezig, 7 onbekend.` */
  readonly countWords: string;
  /** `8 van 17 gehaald, 1 verschoven` */
  readonly shortWords: string;
  /** What a reader must know of the whole plan; empty when there is nothing. */
  readonly note: string;
  readonly today: string;
}

/** The plan of every region that has one, by region. */
export const getPlans = once(readPlans, 'real');

async function readPlans(world: World): Promise<ReadonlyMap<string, PlanView>> {
  const [entries, regions, lineLink] = await Promise.all([
    getEntries('plans', world),
    getEntries('regions', world),
    linksTo('programmeLines'),
  ]);
  const regionOf = new Map(regions.map(({ id, data }) => [id, data]));
  return new Map(
    entries.flatMap(({ id, data }): [string, PlanView][] => {
      const region = regionOf.get(id);
      return region === undefined ? [] : [[id, viewOf(id, region, data, lineLink)]];
    }),
  );
}

function viewOf(id: string, region: Region, plan: Plan, lineLink: LinkOf): PlanView {
  const today = buildDate();
  const { title: regionTitle, lines } = region;
  const freshness = regionFreshness(region, plan);
  const href = planPage(id, plan);
  const timeline = timelineOf({ regionTitle, lines, plan, freshness, today, page: href });
  const milestones = plan.lines.flatMap((line) => line.milestones);
  const counts = countMilestones(milestones, judgedDay(freshness, today));
  return {
    id,
    regionTitle,
    nationalLines: [...new Set(lines.map(({ programmeLine }) => lineLink(programmeLine.id).title))],
    href,
    hasPage: hasTimelinePage(plan),
    plan,
    freshness,
    timeline,
    lines: linesOf(plan, timeline),
    counts,
    countWords: formatCounts(counts, plan.loose),
    shortWords: formatShortCounts(counts, plan.loose),
    note: [plan.loose ? LOOSE_FACTS : undefined, plan.note].filter((part) => part !== undefined).join(' '),
    today,
  };
}

function linesOf(plan: Plan, timeline: Timeline): PlanLineView[] {
  const milestoneOf = new Map(
    plan.lines.flatMap(({ milestones }) => milestones.map((item) => [item.id, item] as const)),
  );
  return timeline.lanes.flatMap((lane): PlanLineView[] => {
    const line = plan.lines.find((candidate) => candidate.line === lane.id);
    if (line === undefined) return [];
    const milestones = lane.rows.flatMap((row): MilestoneView[] => {
      const milestone = milestoneOf.get(row.id);
      return milestone === undefined ? [] : [{ milestone, row }];
    });
    return [
      { line, title: lane.id === WHOLE_REGION ? WHOLE_REGION_TITLE : lane.title, number: lane.number, milestones },
    ];
  });
}

/** The plan of every region of which a milestone is known, in alphabetical order. */
export const getPlanViews = once(readPlanViews, 'real');

async function readPlanViews(world: World): Promise<readonly PlanView[]> {
  return [...(await getPlans(world)).values()].toSorted((a, b) => byTitle(a.regionTitle, b.regionTitle));
}

/** The plans that have a page of their own. */
export async function getPlanPages(world: World = 'real'): Promise<PlanView[]> {
  return (await getPlanViews(world)).filter(({ hasPage }) => hasPage);
}

/** The rows of one region's plan that belong to these lines of its page. */
export function rowsOfLines(view: PlanView, lines: readonly string[]): TimelineRow[] {
  return rowsOf(view.timeline).filter(({ lane }) => lines.includes(lane.id));
}

export interface MovedMilestone {
  /** What its drawing shows: the milestone in the time of its plan. */
  readonly drawn: { readonly row: TimelineRow; readonly timeline: Timeline };
  readonly region: PageLink;
  readonly title: string;
  readonly href: string;
  readonly moveWords: string;
  readonly firstDateWords: string;
  readonly shifts: readonly (Shift & { readonly causeWord: string })[];
  readonly driftWords: string | undefined;
  readonly sources: readonly Source[];
}

export interface MovedOverview extends CutOverview<MovedMilestone> {
  readonly regionCount: number;
}

const MOVED_A_PAGE = 40;

/** Every milestone that moved, region by region in alphabetical order and in parts, with the way that it went. */
export async function getMovedMilestones(): Promise<MovedOverview> {
  const moved = (await getPlanViews()).flatMap((view) =>
    view.lines.flatMap(({ milestones }) =>
      milestones
        .filter(({ milestone }) => isMoved(milestone))
        .map(({ milestone, row }) => ({
          drawn: { row, timeline: view.timeline },
          region: { title: view.regionTitle, href: addressOf.regions(view.id) },
          title: row.title,
          href: row.href,
          moveWords: row.moveWords ?? '',
          firstDateWords: row.firstDateWords,
          shifts: milestone.shifts.map((shift) => ({ ...shift, causeWord: CAUSES[shift.cause] })),
          driftWords: row.driftWords,
          sources: view.plan.sources,
        })),
    ),
  );
  return {
    ...cutOverview(
      groupByLetter(moved, ({ region }) => region.title),
      MOVED_A_PAGE,
    ),
    regionCount: new Set(moved.map(({ region }) => region.href)).size,
  };
}

interface Notice extends Answer {
  readonly from: PageLink & { readonly kind: string };
}
/** An answer to one of the two questions. */
export interface ToldNotice extends Notice {
  readonly noticedBy: 'teachers' | 'pupils';
}
export interface Notices extends CutOverview<ToldNotice> {
  /** Regions without any answer, in alphabetical order. */
  readonly silent: readonly PageLink[];
  readonly regionTotal: number;
}

interface Noticing {
  readonly teachersNotice: readonly Answer[];
  readonly pupilsNotice: readonly Answer[];
}

/** All that teachers and pupils notice, anywhere on the site, newest first. */
export async function getNotices(): Promise<Notices> {
  const [regions, labs, lines, plans] = await Promise.all([
    getEntries('regions'),
    getEntries('labs'),
    getEntries('programmeLines'),
    getPlanViews(),
  ]);
  const places: { from: Notice['from']; data: Noticing }[] = [
    ...[...regions, ...labs, ...lines].map((entry) => ({ from: noticePlace(entry), data: entry.data })),
    ...plans.flatMap((view) =>
      view.lines.flatMap(({ milestones }) =>
        milestones.map(({ milestone, row }) => ({
          from: { title: `${row.title}, ${view.regionTitle}`, href: row.href, kind: 'mijlpaal' },
          data: milestone,
        })),
      ),
    ),
  ];
  const collect = (key: keyof Noticing, noticedBy: ToldNotice['noticedBy']): ToldNotice[] =>
    withoutRepeats(places.flatMap(({ from, data }) => data[key].map((answer) => ({ ...answer, from })))).map(
      (notice) => ({ ...notice, noticedBy }),
    );
  const told = [...collect('teachersNotice', 'teachers'), ...collect('pupilsNotice', 'pupils')].toSorted(byNewest);
  return {
    ...cutOverview(groupBy(told, yearOf), NOTICES_A_PAGE),
    silent: regions
      .filter(({ data }) => data.teachersNotice.length + data.pupilsNotice.length === 0)
      .map(linkTo)
      .toSorted((a, b) => byTitle(a.title, b.title)),
    regionTotal: regions.length,
  };
}

const NOTICES_A_PAGE = 60;

function yearOf({ date }: Notice): { slug: string; title: string } {
  const year = intervalOf(date).last.slice(0, 4);
  return { slug: year, title: year };
}

/** Where the answers of a page stand on it. */
function noticePlace(entry: CollectionEntry<'regions' | 'labs' | 'programmeLines'>): Notice['from'] {
  const { title, href } = linkTo(entry);
  return { title, href: `${href}#merken`, kind: COLLECTIONS[entry.collection].label };
}

function byNewest(a: Notice, b: Notice): number {
  return compareText(b.date, a.date) || byTitle(a.from.title, b.from.title);
}

/** One machine form of a region's plan. */
export async function writePlanFile(view: PlanView, kind: TimelineFile): Promise<string> {
  const page = completeAddress(view.href);
  return formatTimelineFile(kind, { ...view, page, site: await getSite() }, view.timeline);
}
