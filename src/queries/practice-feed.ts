import type { RSSOptions } from '@astrojs/rss';
import { FILES, PAGES } from '../domain/addresses.ts';
import { feedEditor, licenceWords, publisherWords } from '../domain/derived/imprint.ts';
import { feedItemsOf, type FeedItem } from '../domain/derived/practice-feed.ts';
import { plainText } from '../domain/text/plain-text.ts';
import { getPracticePages } from './practices.ts';
import { getSite } from './site.ts';
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
export async function findPracticeFeed(): Promise<PracticeFeed | undefined> {
  const href = FILES.practiceFeed;
  const [address, overview] = [completeAddress(href), completeAddress(PAGES.practices)];
  if (address === undefined || overview === undefined) return undefined;
  return { title: `Goede voorbeelden, ${(await getSite()).title}`, href, address, overview };
}

const ABOUT = 'Wat regio’s van Sterk Techniekonderwijs deden, met wat goed ging en wat niet lukte.';

/** The feed with every practice in it. */
export async function fillPracticeFeed({ title, address, overview }: PracticeFeed): Promise<RSSOptions> {
  const site = await getSite();
  return {
    title: plainText(title),
    description: plainText(`${ABOUT} ${publisherWords(site) ?? ''}`),
    site: overview,
    items: await getItems(),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>nl</language>',
      `<atom:link href="${address}" rel="self" type="application/rss+xml"/>`,
      tagOf('copyright', licenceWords(site)),
      tagOf('managingEditor', feedEditor(site)),
    ].join(''),
  };
}

/** The feed's writer reads it back: it knows the named entities only. */
function tagOf(name: string, text: string | undefined): string {
  const escaped = plainText(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return escaped === '' ? '' : `<${name}>${escaped}</${name}>`;
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
