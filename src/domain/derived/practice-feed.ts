import { compareDates, intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import { lastRead } from './last-read.ts';
import { plainText } from '../text/plain-text.ts';

export interface FeedPractice {
  readonly title: string;
  readonly summary: string;
  /** The address of its page, from the root of the site. */
  readonly href: string;
  readonly dataFrom: CalendarDate;
  readonly sources: readonly { readonly read: CalendarDate }[];
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
    .toSorted((a, b) => compareDates(b.dataFrom, a.dataFrom))
    .map(({ title, summary, href, dataFrom, sources, tags }) => ({
      title: plainText(title),
      description: plainText(summary),
      link: href,
      pubDate: new Date(`${lastRead(sources) ?? intervalOf(dataFrom).first}T00:00:00Z`),
      categories: tags.map(plainText),
    }))
    .toSorted((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
}
