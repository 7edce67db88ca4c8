import { getCollection, type CollectionEntry } from 'astro:content';
import type { CalendarDate } from '../domain/schema/calendar-date.ts';
import { regionFreshness } from '../domain/derived/freshness.ts';
import { PROVINCES, type Profile, type Province } from '../domain/schema/fields.ts';
import { isThin, joinedSources } from '../domain/derived/region-pages.ts';
import { placeOnMap, type MapPoint } from '../domain/derived/map.ts';
import type { Lab } from '../domain/kinds/lab.ts';
import type { Region, RegionalLine } from '../domain/kinds/region.ts';
import { bodyOf, type Body } from './body.ts';
import { getMeetingsByRegion } from './meetings.ts';
import { getOffersByRegion } from './offers.ts';
import { byTitle } from '../domain/text/order.ts';
import { linksTo, linkTo, type PageLink } from './page-links.ts';
import { getPlans, type PlanView } from './plans.ts';
import { getPracticesBy } from './practices.ts';
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
}

/** All that the page of each region shows. */
export async function getRegionPages(): Promise<RegionPage[]> {
  const [regions, lineLink, labs, interviews, supporters, plans, practices, offers, meetings, reports] =
    await Promise.all([
      getRegions(),
      linksTo('programmeLines'),
      getCollection('labs'),
      getCollection('interviews'),
      getCollection('supporters'),
      getPlans(),
      getPracticesBy('regions'),
      getOffersByRegion(),
      getMeetingsByRegion(),
      getReportPages(),
    ]);
  const hasReport = new Set(reports.map(({ plan }) => plan.id));

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
    labs: labs
      .filter(({ data }) => data.region?.id === entry.id)
      .map((lab) => ({ ...lab.data, ...linkTo(lab) }))
      .toSorted((a, b) => byTitle(a.title, b.title)),
    practices: practices.get(entry.id) ?? [],
    offers: offers.get(entry.id) ?? [],
    meetings: meetings.get(entry.id) ?? [],
    interviews: interviews.filter(({ data }) => data.regions.some(({ id }) => id === entry.id)).map(linkTo),
    supporters: supporters
      .filter(({ id }) => entry.data.supporters.some((supporter) => supporter.id === id))
      .map(linkTo),
    neighbours: neighboursOf(entry, regions),
  }));
}

/** The plan whose milestones stand on the page of the region itself. */
function fewMilestones(plan: PlanView | undefined): PlanView | undefined {
  return plan?.hasPage === false ? plan : undefined;
}

function neighboursOf(region: CollectionEntry<'regions'>, regions: readonly CollectionEntry<'regions'>[]): PageLink[] {
  return regions
    .filter(({ id, data }) => id !== region.id && data.provinces.some((name) => region.data.provinces.includes(name)))
    .map(linkTo);
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
  readonly point: MapPoint | undefined;
  readonly plan: PlanView | undefined;
}

export interface RegionOverview {
  readonly regions: readonly RegionRow[];
  readonly provinces: readonly { name: Province; slug: string; count: number }[];
  readonly programmeLines: readonly { id: string; title: string; count: number }[];
  readonly profiles: readonly { id: Profile; count: number }[];
}

/** Every region in alphabetical order, with what the filters need. */
export async function getRegionOverview(): Promise<RegionOverview> {
  const [entries, lines, labs, plans] = await Promise.all([
    getRegions(),
    getCollection('programmeLines'),
    getCollection('labs'),
    getPlans(),
  ]);
  const regions = entries.map((entry): RegionRow => {
    const { data } = entry;
    const labsHere = labs.filter((lab) => lab.data.region?.id === entry.id);
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
      point: data.mainTown === undefined ? undefined : placeOnMap(data.mainTown),
      plan: plans.get(entry.id),
    };
  });
  const countOf = (test: (region: RegionRow) => boolean) => regions.filter(test).length;

  return {
    regions,
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

async function getRegions(): Promise<CollectionEntry<'regions'>[]> {
  return (await getCollection('regions')).toSorted((a, b) => byTitle(a.data.title, b.data.title));
}
