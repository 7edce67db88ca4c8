import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../domain/addresses.ts';
import { cutOverview, groupByLetter, type CutOverview } from '../domain/derived/parts.ts';
import type { ProgrammeLine } from '../domain/kinds/programme-line.ts';
import type { RegionalLine } from '../domain/kinds/region.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from '../domain/text/order.ts';
import type { Interval } from '../domain/schema/calendar-date.ts';
import { sharedAxis } from '../domain/timeline/strip.ts';
import { getPlans, rowsOfLines, type PlanView } from './plans.ts';
import { getPracticesBy, type PracticeLink } from './practices.ts';
import type { TimelineRow } from '../domain/timeline/timeline.ts';
import { getEntries, linkTo, type PageLink } from './page-links.ts';

export interface ProgrammeLineRow extends ProgrammeLine {
  readonly id: string;
  readonly href: string;
  readonly regionCount: number;
}
/** A region with its own lines on a national line. */
export interface LineRegion extends PageLink {
  readonly lines: readonly RegionalLine[];
  readonly plan: PlanView | undefined;
  readonly rows: readonly TimelineRow[];
}
export interface ProgrammeLinePage extends ProgrammeLine {
  readonly id: string;
  readonly body: Body;
  /** Regions in alphabetical order with their own lines on this national line, in parts. */
  readonly cut: CutOverview<LineRegion>;
  readonly practices: readonly PracticeLink[];
  /** The time that all regions on this line share. */
  readonly axis: Interval;
  readonly regionsWithLines: number;
  readonly regionTotal: number;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/** The eight national lines in the order of the programme. */
export async function getProgrammeLines(): Promise<ProgrammeLineRow[]> {
  return (await getProgrammeLinePages()).map(({ body: _body, cut, ...line }) => ({
    ...line,
    href: addressOf.programmeLines(line.id),
    regionCount: cut.total,
  }));
}

/** All that the page of each national line shows. */
export async function getProgrammeLinePages(): Promise<ProgrammeLinePage[]> {
  const [lines, regions, plans, practices] = await Promise.all([
    getEntries('programmeLines'),
    getEntries('regions'),
    getPlans(),
    getPracticesBy('programmeLines'),
  ]);
  const axis = sharedAxis([...plans.values()].map(({ timeline }) => timeline));
  const ordered = lines.toSorted((a, b) => a.data.order - b.data.order);
  const link = (entry: (typeof ordered)[number] | undefined): PageLink | undefined => entry && linkTo(entry);

  return ordered.map((entry, index) => ({
    ...entry.data,
    id: entry.id,
    body: bodyOf(entry),
    practices: practices.get(entry.id) ?? [],
    cut: cutOverview(
      groupByLetter(regionsOn(entry.id, regions, plans), ({ title }) => title),
      REGIONS_A_PAGE,
    ),
    axis,
    regionsWithLines: regions.filter(({ data }) => data.lines.length > 0).length,
    regionTotal: regions.length,
    previous: link(ordered[index - 1]),
    next: link(ordered[index + 1]),
  }));
}

const REGIONS_A_PAGE = 60;

function regionsOn(
  line: string,
  regions: readonly CollectionEntry<'regions'>[],
  plans: ReadonlyMap<string, PlanView>,
): LineRegion[] {
  return regions
    .map((region): LineRegion => {
      const lines = region.data.lines.filter(({ programmeLine }) => programmeLine.id === line);
      const plan = plans.get(region.id);
      const ids = lines.map(({ id }) => id);
      return { ...linkTo(region), lines, plan, rows: plan === undefined ? [] : rowsOfLines(plan, ids) };
    })
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => byTitle(a.title, b.title));
}
