import { getCollection } from 'astro:content';
import { formatDate, type CalendarDate } from '../domain/schema/calendar-date.ts';
import { formatMeetingDate, meetingDate } from '../domain/kinds/meeting.ts';
import type { PageLink } from './regions.ts';
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
  readonly dataFrom?: CalendarDate | undefined;
  readonly reviewBy?: CalendarDate | undefined;
}
export interface RegionRecords {
  readonly news: readonly NewsLink[];
  readonly pages: readonly AgedPage[];
}
/** A record with the ids of the regions that it is about. */
type Placed<Item> = Item & { readonly regions: readonly string[] };

/** What other pages know of a region, apart from its own page and its plan. */
export async function readRegionRecords(): Promise<(region: string) => RegionRecords> {
  const [texts, labs, questions, meetings, interviews] = await Promise.all([
    readDatedTexts(),
    readLabs(),
    readQuestions(),
    readMeetings(),
    readInterviews(),
  ]);
  const news = [...meetings, ...interviews, ...texts.map(newsOf)];
  const pages = [...labs, ...questions, ...texts];
  return (region) => ({
    news: news.filter(({ regions }) => regions.includes(region)),
    pages: pages.filter(({ regions }) => regions.includes(region)),
  });
}

/** Texts that are both: news on the date of their newest source, and a page that grows old. */
async function readDatedTexts(): Promise<Placed<AgedPage & { readonly dataFrom: CalendarDate }>[]> {
  const [practices, offers, reports] = await Promise.all([
    getCollection('practices'),
    getCollection('offers'),
    getReportPages(),
  ]);
  return [
    ...practices.map(({ id, data }) => ({
      ...data,
      regions: idsOf(data.regions),
      href: `/praktijk/${id}/`,
      kind: 'goed voorbeeld',
    })),
    ...offers.map(({ id, data }) => ({
      ...data,
      regions: idsOf(data.regions),
      href: `/aanbod/${id}/`,
      kind: 'aanbod',
    })),
    ...reports.flatMap(({ plan, report, href, periodWords }) => {
      if (report === undefined) return [];
      const title = `Verantwoording over ${periodWords}`;
      return [{ title, href, kind: 'verantwoording', regions: [plan.id], dataFrom: report.dataFrom }];
    }),
  ];
}

function newsOf({ title, href, kind, regions, dataFrom }: Placed<AgedPage & { readonly dataFrom: CalendarDate }>) {
  return { title, href, kind, regions, date: dataFrom, dateWords: formatDate(dataFrom) };
}

async function readLabs(): Promise<Placed<AgedPage>[]> {
  return (await getCollection('labs', ({ data }) => !data.example)).map(({ id, data }) => ({
    title: data.title,
    href: `/labs/${id}/`,
    kind: 'lokaal',
    dataFrom: data.dataFrom,
    regions: data.region === undefined ? [] : [data.region.id],
  }));
}

async function readQuestions(): Promise<Placed<AgedPage>[]> {
  return (await getCollection('questions')).map(({ id, data }) => ({
    title: data.title,
    href: `/vraagbaak/${id}/`,
    kind: 'vraag',
    reviewBy: data.reviewBy,
    regions: idsOf(data.regions),
  }));
}

/** What was cancelled did not happen, and what lost its date stands nowhere in time. */
async function readMeetings(): Promise<Placed<NewsLink>[]> {
  return (await getCollection('meetings')).flatMap(({ id, data }) => {
    const date = meetingDate(data);
    if (data.status === 'cancelled' || data.region === undefined || date === undefined) return [];
    const dateWords = formatMeetingDate(data);
    return [
      { title: data.title, href: `/agenda/${id}/`, kind: 'bijeenkomst', regions: [data.region.id], date, dateWords },
    ];
  });
}

async function readInterviews(): Promise<Placed<NewsLink>[]> {
  return (await getCollection('interviews')).map(({ id, data }) => ({
    title: data.title,
    href: `/interviews/${id}/`,
    kind: 'interview',
    date: data.date,
    dateWords: formatDate(data.date),
    regions: idsOf(data.regions),
  }));
}

function idsOf(references: readonly { readonly id: string }[]): string[] {
  return references.map(({ id }) => id);
}
