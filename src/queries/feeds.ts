import { THEMES } from '../domain/kinds/interview.ts';
import { contactWords, licenceWords, publisherWords } from '../domain/derived/imprint.ts';
import { freshnessOf } from '../domain/derived/freshness.ts';
import {
  FEED_KINDS,
  feedOfPage,
  regionFeed,
  WHOLE_FEED,
  type FeedKind,
  type FeedLink,
} from '../domain/feeds/feed-kinds.ts';
import { inFeedOrder, itemOf, itemsOfMilestone, type FeedItem, type ItemKind } from '../domain/feeds/feed-item.ts';
import type { Feed } from '../domain/feeds/write-feed.ts';
import { feedAddress } from '../domain/addresses.ts';
import { byTitle } from '../domain/text/order.ts';
import { formatDate } from '../domain/schema/calendar-date.ts';
import { getInterviewPages } from './interviews.ts';
import { once } from './once.ts';
import { getEntries, linksTo, type PageLink } from './page-links.ts';
import { getPlanViews } from './plans.ts';
import { getPracticePages } from './practices.ts';
import { getQuestionPages } from './questions.ts';
import { getSite } from './site.ts';
import { completeAddress } from './site-address.ts';

/** The feed to which a page belongs. Items need complete addresses: no feed while that of the site is not known. */
export function findFeed(page: string): FeedLink | undefined {
  return completeAddress(page) === undefined ? undefined : feedOfPage(page);
}

/** As many as a reader of feeds wants to hold: the newest. */
export const ITEMS_OF_FEED = 100;

/** A feed with its path: `praktijk/rss.xml`. */
export interface FeedFile {
  readonly path: string;
  readonly feed: Feed;
}

/** Every feed of the site, with what is in it; none while its address is not known. */
export async function getFeedFiles(): Promise<FeedFile[]> {
  const [{ national, regional }, site] = await Promise.all([getFeeds(), getSite()]);
  const mail = site.contact?.mail;
  return [...national, ...regional].flatMap(({ kind, items }) => {
    const href = feedAddress(kind.page);
    const [address, page] = [completeAddress(href), completeAddress(kind.page)];
    if (address === undefined || page === undefined) return [];
    const feed: Feed = {
      title: `${kind.title}, ${site.title}`,
      about: [kind.about, publisherWords(site)].filter((part) => part !== undefined).join(' '),
      address,
      page,
      licence: licenceWords(site),
      contact: mail === undefined ? undefined : { mail, name: contactWords(site) ?? '' },
      items: items.slice(0, ITEMS_OF_FEED),
    };
    return [{ path: href.slice(1), feed }];
  });
}

/** A feed as a reader finds it in a list. */
interface ListedFeed extends FeedLink {
  readonly about: string;
  /** Complete, to copy into a reader of feeds; undefined while the address of the site is not known. */
  readonly address: string | undefined;
  readonly count: number;
}

export interface FeedOverview {
  readonly national: readonly ListedFeed[];
  /** In alphabetical order. */
  readonly regional: readonly (ListedFeed & { readonly region: PageLink })[];
}

export async function getFeedOverview(): Promise<FeedOverview> {
  const { national, regional } = await getFeeds();
  return {
    national: national.map(toListed),
    regional: regional.map(({ region, ...feed }) => ({ ...toListed(feed), region })),
  };
}

interface KnownFeed {
  readonly kind: FeedKind;
  readonly items: readonly FeedItem[];
}

function toListed({ kind: { title, about, page }, items }: KnownFeed): ListedFeed {
  const href = feedAddress(page);
  return { title, about, href, address: completeAddress(href), count: Math.min(items.length, ITEMS_OF_FEED) };
}

const getFeeds = once(readFeeds);

async function readFeeds(): Promise<{
  readonly national: readonly KnownFeed[];
  readonly regional: readonly (KnownFeed & { readonly region: PageLink })[];
}> {
  const [all, regions, regionLink] = await Promise.all([readItems(), getEntries('regions'), linksTo('regions')]);
  const ofKind = Map.groupBy(all, ({ kind }) => kind);
  const ofRegion = Map.groupBy(
    all.flatMap((item) => item.regions.map((region) => ({ region, item }))),
    ({ region }) => region,
  );
  const kinds = Object.keys(FEED_KINDS) as ItemKind[];
  return {
    national: [
      { kind: WHOLE_FEED, items: all },
      ...kinds.map((kind) => ({ kind: FEED_KINDS[kind], items: ofKind.get(kind) ?? [] })),
    ],
    regional: regions
      .map(({ id, data: { title } }) => ({
        kind: regionFeed({ id, title }),
        region: regionLink(id),
        items: (ofRegion.get(id) ?? []).map(({ item }) => item),
      }))
      .toSorted((a, b) => byTitle(a.region.title, b.region.title)),
  };
}

/** All that exists; nothing that is made up. */
async function readItems(): Promise<FeedItem[]> {
  const [practices, interviews, questions, milestones] = await Promise.all([
    readPracticeItems(),
    readInterviewItems(),
    readQuestionItems(),
    readMilestoneItems(),
  ]);
  return inFeedOrder([...practices, ...interviews, ...questions, ...milestones]);
}

async function readPracticeItems(): Promise<FeedItem[]> {
  const [pages, entries] = await Promise.all([getPracticePages(), getEntries('practices')]);
  const regionsOf = new Map(entries.map(({ id, data }) => [id, data.regions.map((region) => region.id)]));
  return pages.map(({ id, title, summary, href, kindLabel, regions, programmeLines, sources }) =>
    itemOf('practices', {
      id,
      title,
      text: summary,
      href,
      regions: regionsOf.get(id) ?? [],
      tags: [kindLabel, ...titlesOf(regions), ...titlesOf(programmeLines)],
      sources,
      happened: freshnessOf({ sources }),
    }),
  );
}

async function readInterviewItems(): Promise<FeedItem[]> {
  const [pages, entries] = await Promise.all([getInterviewPages(), getEntries('interviews')]);
  const regionsOf = new Map(entries.map(({ id, data }) => [id, data.regions.map((region) => region.id)]));
  return pages.map(({ id, title, summary, href, regions, themes, sources, date }) =>
    itemOf('interviews', {
      id,
      title,
      text: summary,
      href,
      regions: regionsOf.get(id) ?? [],
      tags: [...titlesOf(regions), ...themes.map((theme) => THEMES[theme])],
      sources,
      happened: date,
    }),
  );
}

async function readQuestionItems(): Promise<FeedItem[]> {
  const [pages, entries] = await Promise.all([getQuestionPages(), getEntries('questions')]);
  const regionsOf = new Map(entries.map(({ id, data }) => [id, data.regions.map((region) => region.id)]));
  return pages.flatMap(({ id, title, short, answered, href, kindLabel, regions, programmeLines, sources }) =>
    answered === undefined
      ? []
      : itemOf('questions', {
          id,
          title,
          text: [short, `Beantwoord door ${answered.by}, ${formatDate(answered.date)}.`]
            .filter((part) => part !== undefined)
            .join(' '),
          href,
          regions: regionsOf.get(id) ?? [],
          tags: [kindLabel, ...titlesOf(regions), ...titlesOf(programmeLines)],
          sources,
          happened: answered.date,
        }),
  );
}

async function readMilestoneItems(): Promise<FeedItem[]> {
  const [views, regions, lineLink] = await Promise.all([
    getPlanViews(),
    getEntries('regions'),
    linksTo('programmeLines'),
  ]);
  const linesOf = new Map(regions.map(({ id, data }) => [id, data.lines]));
  return views.flatMap(({ id, regionTitle, plan, lines }) =>
    lines.flatMap(({ line, milestones }) =>
      milestones.flatMap(({ milestone, row }) =>
        itemsOfMilestone({
          milestone,
          row,
          plan,
          region: { id, title: regionTitle },
          lines: (linesOf.get(id) ?? [])
            .filter((own) => own.id === line.line)
            .map(({ programmeLine }) => lineLink(programmeLine.id).title),
        }),
      ),
    ),
  );
}

function titlesOf(links: readonly PageLink[]): string[] {
  return links.map(({ title }) => title);
}
