import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../domain/collections.ts';
import { freshnessOf } from '../domain/derived/freshness.ts';
import { formatMeetingDate, meetingDate } from '../domain/kinds/meeting.ts';
import { formatDate, type CalendarDate } from '../domain/schema/calendar-date.ts';
import { getEntries, linkTo, type Linked, type PageLink, type StoredEntry } from './page-links.ts';
import { getReportPages } from './reports.ts';

/** Something of a region with a date: news, when it is the newest. */
export interface NewsLink extends PageLink {
  readonly date: CalendarDate;
  readonly dateWords: string;
  /** What kind of thing it is, in Dutch. */
  readonly kind: string;
}
/** A page about a region, with what it says of its own age. */
export interface AgedPage extends PageLink {
  readonly kind: string;
  readonly freshness?: CalendarDate | undefined;
  readonly reviewBy?: CalendarDate | undefined;
}
export interface RegionRecords {
  readonly news: readonly NewsLink[];
  readonly pages: readonly AgedPage[];
}
/** What one entry tells of the regions that it names. */
interface Told {
  readonly regions: readonly string[];
  readonly news: readonly NewsLink[];
  readonly pages: readonly AgedPage[];
}

/** What other pages know of a region, apart from its own page and its plan. The table of collections says which do. */
export async function readRegionRecords(): Promise<(region: string) => RegionRecords> {
  const told = (await Promise.all([...COLLECTION_NAMES.filter(isTelling).map(tellAll), tellReports()])).flat();
  const byRegion = Map.groupBy(
    told.flatMap((one) => [...new Set(one.regions)].map((region) => ({ region, one }))),
    ({ region }) => region,
  );
  return (region) => {
    const own = (byRegion.get(region) ?? []).map(({ one }) => one);
    return { news: own.flatMap(({ news }) => news), pages: own.flatMap(({ pages }) => pages) };
  };
}

type Telling = Exclude<Linked, 'plans' | 'tours'>;

function isTelling(name: CollectionName): name is Telling {
  return definitionOf(name).regional !== undefined && name !== 'reports';
}

async function tellAll(collection: Telling): Promise<Told[]> {
  return (await getEntries(collection)).map((entry) => tell(collection, entry));
}

function tell(collection: Telling, entry: StoredEntry<Telling>): Told {
  const { label: kind, regional } = definitionOf(collection);
  const link = { ...linkTo(entry), kind };
  const { data } = entry;
  return {
    regions: regionsOf(data),
    news: datesOf(entry, regional?.newsDate).map((dates) => ({ ...link, ...dates })),
    pages: regional?.isAging ? [{ ...link, ...agesOf(data) }] : [],
  };
}

function regionsOf(data: StoredEntry['data']): string[] {
  if ('regions' in data) return data.regions.map(({ id }) => id);
  return 'region' in data && data.region !== undefined ? [data.region.id] : [];
}

function agesOf(data: StoredEntry['data']): Pick<AgedPage, 'freshness' | 'reviewBy'> {
  return {
    freshness: freshnessIn(data),
    ...('reviewBy' in data && { reviewBy: data.reviewBy }),
  };
}

function freshnessIn(data: StoredEntry['data']): CalendarDate | undefined {
  return 'sources' in data && data.sources !== undefined ? freshnessOf({ ...data, sources: data.sources }) : undefined;
}

/** What was cancelled did not happen, and what lost its date stands nowhere in time. */
function datesOf(
  { collection, data }: StoredEntry<Telling>,
  field: string | undefined,
): Pick<NewsLink, 'date' | 'dateWords'>[] {
  if (field === undefined) return [];
  if (collection === 'meetings') {
    const date = meetingDate(data);
    return data.status === 'cancelled' || date === undefined ? [] : [{ date, dateWords: formatMeetingDate(data) }];
  }
  const date: unknown = field === 'newest-source' ? freshnessIn(data) : Reflect.get(data, field);
  return typeof date === 'string' ? [{ date, dateWords: formatDate(date) }] : [];
}

async function tellReports(): Promise<Told[]> {
  const kind = definitionOf('reports').label;
  return (await getReportPages()).map(({ plan, report, href, periodWords }) => {
    const date = freshnessOf(report);
    const link = { title: `Verantwoording over ${periodWords}`, href, kind };
    return {
      regions: [plan.id],
      news: date === undefined ? [] : [{ ...link, date, dateWords: formatDate(date) }],
      pages: [{ ...link, freshness: date }],
    };
  });
}
