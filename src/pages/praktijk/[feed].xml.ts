import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { fillPracticeFeed, findPracticeFeed, type PracticeFeed } from '../../queries/practice-feed.ts';

/** `rss.xml`, or nothing at all. */
export async function getStaticPaths() {
  const feed = await findPracticeFeed();
  return feed === undefined ? [] : [{ params: { feed: 'rss' }, props: { feed } }];
}

export const GET: APIRoute<{ feed: PracticeFeed }> = async ({ props: { feed } }) => rss(await fillPracticeFeed(feed));
