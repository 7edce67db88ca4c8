import type { RSSOptions } from '@astrojs/rss';
import { FILES, PAGES } from '../domain/addresses.ts';
import { feedItemsOf, type FeedItem } from '../domain/derived/practice-feed.ts';
import { getPracticePages } from './practices.ts';
import { completeAddress } from './site-address.ts';

export interface PracticeFeed {
  readonly title: string;
  /** From the root of the site, for pages that lead to it. */
  readonly href: string;
  /** Complete: its own, and that of the page with the same list. */
  readonly address: string;
  readonly overview: string;
}

/** Where a reader can follow the practices. Items need complete addresses: no feed while that of the site is not known. */
export function findPracticeFeed(): PracticeFeed | undefined {
  const href = FILES.practiceFeed;
  const [address, overview] = [completeAddress(href), completeAddress(PAGES.practices)];
  if (address === undefined || overview === undefined) return undefined;
  return { title: 'Goede voorbeelden, STO in beeld', href, address, overview };
}

/** The feed with every practice in it. */
export async function fillPracticeFeed({ title, address, overview }: PracticeFeed): Promise<RSSOptions> {
  return {
    title,
    description: 'Wat regio’s van Sterk Techniekonderwijs deden, met wat goed ging en wat niet lukte.',
    site: overview,
    items: await getItems(),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>nl</language><atom:link href="${address}" rel="self" type="application/rss+xml"/>`,
  };
}

async function getItems(): Promise<FeedItem[]> {
  const practices = await getPracticePages();
  return feedItemsOf(
    practices.map(({ kindLabel, regions, programmeLines, ...practice }) => ({
      ...practice,
      tags: [kindLabel, ...[...regions, ...programmeLines].map(({ title }) => title)],
    })),
  );
}
