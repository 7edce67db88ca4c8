import { intervalOf } from '../schema/calendar-date.ts';
import type { Source } from '../schema/fields.ts';
import { compareText } from '../text/compare-text.ts';
import { freshnessOf } from './freshness.ts';
import { lastRead } from './last-read.ts';
import { plainText } from '../text/plain-text.ts';

export interface FeedPractice {
  readonly title: string;
  readonly summary: string;
  /** The address of its page, from the root of the site. */
  readonly href: string;
  readonly sources: readonly Pick<Source, 'date' | 'read'>[];
  /** Its kind, regions and lines, in words. */
  readonly tags: readonly string[];
}
export interface FeedItem {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly pubDate: Date;
  readonly categories: string[];
}

/**
 * Practices as items of a feed, the last written first, and of those the newest source first. Its date is the day on which
 * an editor read its newest source: that of the source itself can be years before the practice came to this site.
 */
export function feedItemsOf(practices: readonly FeedPractice[]): FeedItem[] {
  return practices
    .toSorted((a, b) => compareText(newestDay(b), newestDay(a)))
    .flatMap(({ title, summary, href, sources, tags }) => {
      const day = lastRead(sources);
      if (day === undefined) return [];
      return {
        title: plainText(title),
        description: plainText(summary),
        link: href,
        pubDate: new Date(`${day}T00:00:00Z`),
        categories: tags.map(plainText),
      };
    })
    .toSorted((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
}

/** Of sources without a date nobody knows that they are new: they come last. */
function newestDay(practice: FeedPractice): string {
  const freshness = freshnessOf(practice);
  return freshness === undefined ? '' : intervalOf(freshness).first;
}
