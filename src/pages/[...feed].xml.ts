import type { APIRoute } from 'astro';
import { writeFeed } from '../domain/feeds/write-feed.ts';
import { getFeedFiles, type FeedFile } from '../queries/feeds.ts';
import { keptPages } from '../queries/kept-pages.ts';

/** Every feed: `praktijk/rss.xml`, `regios/gorinchem-altena/rss.xml`. */
export async function getStaticPaths() {
  return keptPages(
    (await getFeedFiles()).map(({ path, feed }) => ({ params: { feed: path.replace(/\.xml$/, '') }, props: { feed } })),
  );
}

export const GET: APIRoute<Pick<FeedFile, 'feed'>> = ({ props: { feed } }) =>
  new Response(writeFeed(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
