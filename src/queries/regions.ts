import type { CollectionEntry } from 'astro:content';
import type { CalendarDate } from '../domain/schema/calendar-date.ts';
import { regionFreshness } from '../domain/derived/freshness.ts';
import { PROVINCES, type Profile, type Province } from '../domain/schema/fields.ts';
import type { World } from '../domain/derived/example.ts';
import { isThin, joinedSources } from '../domain/derived/region-pages.ts';
import { makeNeighbourFinder } from '../domain/derived/neighbours.ts';
import { placeOnMap, type MapPoint } from '../domain/derived/map.ts';
import type { Lab } from '../domain/kinds/lab.ts';
import type { Region, RegionalLine } from '../domain/kinds/region.ts';
import {
  cutOverview,
  groupByLetter,
  type CutOverview,
  type Group,
  type OverviewPart,
} from '../domain/derived/parts.ts';
import { listPlaces, placeNotes, type TiedPlace, type PlaceNote } from '../domain/derived/region-places.ts';
import { intervalOf } from '../domain/schema/calendar-date.ts';
import { nationalAxis, type SharedAxis } from '../domain/timeline/strip.ts';
import { PAGES, partAddress } from '../domain/addresses.ts';
import { bodyOf, type Body } from './body.ts';
import { getMeetingsByRegion } from './meetings.ts';
import { getOffersByRegion } from './offers.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries, linksTo, linkTo, type PageLink } from './page-links.ts';
import { getPlans, type PlanView } from './plans.ts';
import { getPracticesBy } from './practices.ts';
import { getProgramme } from './programme.ts';
import { getReportPages } from './reports.ts';
import { kebabCase } from '../domain/text/kebab-case.ts';

export interface LinkedLine extends RegionalLine {
  readonly number: number;
  readonly national: PageLink;
}
export interface RegionPage extends Omit<Region, 'lines' | 'supporters'> {
  readonly id: string;
  readonly body: Body;
  readonly plan: PlanView | undefined;
  /** Little is known of it: no timeline of its own, and nobody told yet what they notice. */
  readonly isThin: boolean;
  readonly hasReport: boolean;
  /** The date of the newest source of the region and its plan; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
  readonly lines: readonly LinkedLine[];
  readonly labs: readonly (PageLink & Pick<Lab, 'summary' | 'town' | 'kind'>)[];
  readonly practices: readonly PageLink[];
  readonly offers: readonly PageLink[];
  readonly meetings: readonly PageLink[];
  readonly interviews: readonly PageLink[];
  readonly supporters: readonly PageLink[];
  /** Other regions in the same province, for a reader who looks around. */
  readonly neighbours: readonly PageLink[];
  /** Where the rest of these are, when that are not all of them. */
  readonly allNeighbours: readonly PageLink[];
}

/** All that the page of each region of one world shows. */
export const getRegionPages = once(readRegionPages, 'real');

async function readRegionPages(world: World): Promise<readonly RegionPage[]> {
  const [regions, lineLink, labs, interviews, supporters, plans, practices, offers, meetings, reports] =
    await Promise.all([
      getRegions(world),
      linksTo('programmeLines'),
      getEntries('labs', world),
      getEntries('interviews'),
      getEntries('supporters'),
      getPlans(world),
      getPracticesBy('regions', world),
      getOffersByRegion(world),
      getMeetingsByRegion(world),
      getReportPages(world),
    ]);
  const hasReport = new Set(reports.map(({ plan }) => plan.id));
  const labsOf = Map.groupBy(labs, ({ data }) => data.region?.id);
  const interviewsOf = Map.groupBy(
    interviews.flatMap((entry) =>
      [...new Set(entry.data.regions.map(({ id }) => id))].map((region) => ({ region, entry })),
    ),
    ({ region }) => region,
  );

  const provinceLinks = new Map((await getProvinceLinks()).map((link) => [link.title, link]));
  const findNeighbours = makeNeighbourFinder(regions);
  const neighboursOf = (entry: CollectionEntry<'regions'>) => {
    const { shown, isCut } = findNeighbours(entry);
    return {
      neighbours: shown.map(linkTo),
      allNeighbours: isCut ? entry.data.provinces.flatMap((name) => provinceLinks.get(name) ?? []) : [],
    };
  };

  return regions.map((entry) => ({
    ...entry.data,
    id: entry.id,
    body: bodyOf(entry),
    plan: plans.get(entry.id),
    isThin: isThin(entry.data, plans.get(entry.id)?.plan),
    hasReport: hasReport.has(entry.id),
    sources: joinedSources(entry.data.sources, fewMilestones(plans.get(entry.id))?.plan.sources ?? []),
    freshness: regionFreshness(entry.data, plans.get(entry.id)?.plan),
    lines: entry.data.lines.map((line, index) => ({
      ...line,
      number: index + 1,
      national: lineLink(line.programmeLine.id),
    })),
    labs: (labsOf.get(entry.id) ?? [])
      .map((lab) => ({ ...lab.data, ...linkTo(lab) }))
      .toSorted((a, b) => byTitle(a.title, b.title)),
    practices: practices.get(entry.id) ?? [],
    offers: offers.get(entry.id) ?? [],
    meetings: meetings.get(entry.id) ?? [],
    interviews: (interviewsOf.get(entry.id) ?? []).map((found) => linkTo(found.entry)),
    supporters: supporters
      .filter(({ id }) => entry.data.supporters.some((supporter) => supporter.id === id))
      .map(linkTo),
    ...neighboursOf(entry),
  }));
}

/** The plan whose milestones stand on the page of the region itself. */
function fewMilestones(plan: PlanView | undefined): PlanView | undefined {
  return plan?.hasPage === false ? plan : undefined;
}

export interface RegionRow extends PageLink {
  readonly id: string;
  readonly alias: string | undefined;
  readonly provinces: readonly Province[];
  readonly town: string | undefined;
  readonly summary: string;
  readonly schoolCount: number;
  readonly lineCount: number;
  /** Ids of the national lines that this region's lines belong to. */
  readonly programmeLines: readonly string[];
  readonly profiles: readonly Profile[];
  /** Names and places that a reader may look for. */
  readonly words: string;
  /** Places that a reader may look for, with what a source says of them. */
  readonly placeNotes: readonly PlaceNote[];
  readonly point: MapPoint | undefined;
  readonly plan: PlanView | undefined;
}

/** By what a list of regions can be filtered, with how many of its regions have it. */
interface RegionChoices {
  readonly provinces: readonly { name: Province; slug: string; count: number }[];
  readonly programmeLines: readonly { id: string; title: string; count: number }[];
  readonly profiles: readonly { id: Profile; count: number }[];
}
export interface RegionOverview extends RegionChoices {
  readonly regions: readonly RegionRow[];
}

/** Every region in alphabetical order, with what the filters need. */
export const getRegionOverview = once(readRegionOverview);

async function readRegionOverview(): Promise<RegionOverview> {
  const [entries, lines, labs, plans] = await Promise.all([
    getRegions(),
    getEntries('programmeLines'),
    getEntries('labs'),
    getPlans(),
  ]);
  const labsOf = Map.groupBy(labs, ({ data }) => data.region?.id);
  const regions = entries.map((entry): RegionRow => {
    const { data } = entry;
    const labsHere = labsOf.get(entry.id) ?? [];
    return {
      ...linkTo(entry),
      id: entry.id,
      alias: data.alias,
      provinces: data.provinces,
      town: data.mainTown?.name,
      summary: data.summary,
      schoolCount: data.schools.length,
      lineCount: data.lines.length,
      programmeLines: [...new Set(data.lines.map(({ programmeLine }) => programmeLine.id))],
      profiles: [
        ...new Set([
          ...data.schools.flatMap(({ profiles }) => profiles),
          ...labsHere.flatMap((lab) => lab.data.profiles),
        ]),
      ],
      words: [
        data.title,
        data.alias,
        data.mainTown?.name,
        ...data.provinces,
        ...data.schools.flatMap(({ name, town }) => [name, town]),
        ...data.partners.map(({ name }) => name),
        ...labsHere.map((lab) => `${lab.data.title} ${lab.data.town}`),
      ]
        .filter((word) => word !== undefined)
        .join(' '),
      placeNotes: placeNotes(data),
      point: data.mainTown === undefined ? undefined : placeOnMap(data.mainTown),
      plan: plans.get(entry.id),
    };
  });
  return { regions, ...choicesOf(regions, lines) };
}

function choicesOf(regions: readonly RegionRow[], lines: readonly CollectionEntry<'programmeLines'>[]): RegionChoices {
  const countOf = (test: (region: RegionRow) => boolean) => regions.filter(test).length;
  return {
    provinces: PROVINCES.map((name) => ({
      name,
      slug: kebabCase(name),
      count: countOf(({ provinces }) => provinces.includes(name)),
    })).filter(({ count }) => count > 0),
    programmeLines: lines
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => ({
        id,
        title: data.title,
        count: countOf(({ programmeLines }) => programmeLines.includes(id)),
      })),
    profiles: [...new Set(regions.flatMap(({ profiles }) => profiles))]
      .toSorted(byTitle)
      .map((id) => ({ id, count: countOf(({ profiles }) => profiles.includes(id)) })),
  };
}

export type RegionOrder = 'name' | 'province';

/** What one page of the list of regions shows: all of it, or a part. */
export interface RegionListPage {
  readonly order: RegionOrder;
  /** The part that the page shows; undefined on the overview itself. */
  readonly part: OverviewPart<RegionRow> | undefined;
  readonly groups: readonly Group<RegionRow>[];
  readonly parts: readonly OverviewPart<RegionRow>[];
  /** Regions of the page, each once. */
  readonly regions: readonly RegionRow[];
  /** Where the other regions lie on the map. */
  readonly elsewhere: readonly RegionRow[];
  readonly regionTotal: number;
  readonly choices: RegionChoices;
  readonly axis: SharedAxis;
}

/** Regions on one page, each with a strip and a dot: about 35 kB over the wire. */
const REGIONS_A_PAGE = 80;

/** The regions of a map without a list: while they are few enough each is a link, and then only those that it must name. */
export function mapOf(
  regions: readonly RegionRow[],
  named: string,
): { readonly regions: readonly RegionRow[]; readonly elsewhere: readonly RegionRow[] } {
  if (regions.length <= REGIONS_A_PAGE) return { regions, elsewhere: [] };
  const { true: linked = [], false: elsewhere = [] } = Object.groupBy(regions, ({ id }) => String(id === named));
  return { regions: linked, elsewhere };
}

/** Where a reader finds the regions of a province: filtered from the list, or on a part of its own. */
export async function getProvinceLinks(): Promise<PageLink[]> {
  const { regions, provinces } = await getRegionOverview();
  const isCut = cutOverview(byProvince(regions), REGIONS_A_PAGE).parts.length > 0;
  return provinces.map(({ name, slug }) => ({
    title: name,
    href: isCut ? partAddress(PAGES.regionsByProvince, slug) : `${PAGES.regions}?provincie=${slug}#provincie-${slug}`,
  }));
}

/** The list of regions in one of its orders: all of it, or as much as fits. */
export async function getRegionOverviewPage(order: RegionOrder): Promise<RegionListPage> {
  const { cut, pageOf } = await getRegionList(order);
  return pageOf(cut.shown);
}

/** The parts of that list; none while it fits one page. */
export async function getRegionParts(
  order: RegionOrder,
): Promise<(RegionListPage & { readonly part: OverviewPart<RegionRow> })[]> {
  const { cut, pageOf } = await getRegionList(order);
  return cut.parts.map((part) => ({ ...pageOf([part]), part }));
}

const getRegionList = once(readRegionList);

async function readRegionList(order: RegionOrder) {
  const [{ regions }, lines, programme] = await Promise.all([
    getRegionOverview(),
    getEntries('programmeLines'),
    getProgramme(),
  ]);
  const groups = order === 'name' ? groupByLetter(regions, ({ title }) => title) : byProvince(regions);
  const cut = cutOverview(groups, REGIONS_A_PAGE);
  const axis = nationalAxis(
    programme.periods.map(({ from, until }) => ({ first: intervalOf(from).first, last: intervalOf(until).last })),
    regions.flatMap(({ plan }) => plan?.timeline ?? []),
    programme.today,
  );
  const pageOf = (shown: readonly Group<RegionRow>[]): RegionListPage => {
    const items = new Set(shown.flatMap((group) => group.items));
    const own = regions.filter((region) => items.has(region));
    return {
      order,
      part: undefined,
      groups: shown,
      parts: cut.parts,
      regions: own,
      elsewhere: regions.filter((region) => !items.has(region)),
      regionTotal: regions.length,
      choices: choicesOf(own, lines),
      axis,
    };
  };
  return { cut, pageOf };
}

/** A region in two provinces stands under both. */
function byProvince(regions: readonly RegionRow[]): Group<RegionRow>[] {
  return PROVINCES.map((name) => ({
    slug: kebabCase(name),
    title: name,
    items: regions.filter(({ provinces }) => provinces.includes(name)),
  }));
}

/** Every place that a source ties to a region, in alphabetical order and in parts. */
export async function getPlaces(): Promise<CutOverview<TiedPlace<PageLink>>> {
  const places = listPlaces((await getRegions()).map((entry) => ({ ...entry.data, link: linkTo(entry) })));
  return cutOverview(
    groupByLetter(places, ({ name }) => name),
    PLACES_A_PAGE,
  );
}

const PLACES_A_PAGE = 60;

const getRegions = once(readRegions, 'real');

async function readRegions(world: World): Promise<readonly CollectionEntry<'regions'>[]> {
  return (await getEntries('regions', world)).toSorted((a, b) => byTitle(a.data.title, b.data.title));
}
