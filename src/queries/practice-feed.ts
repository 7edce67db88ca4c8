import { feedItemsOf, type FeedItem } from '../domain/practice-feed.ts';
import { getPracticePages } from './practices.ts';

/** Every practice as an item of the feed. */
export async function getPracticeFeed(): Promise<FeedItem[]> {
  const practices = await getPracticePages();
  return feedItemsOf(
    practices.map(({ kindLabel, regions, programmeLines, ...practice }) => ({
      ...practice,
      tags: [kindLabel, ...[...regions, ...programmeLines].map(({ title }) => title)],
    })),
  );
}
