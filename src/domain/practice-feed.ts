import { compareDates, type CalendarDate } from './calendar-date.ts';
import { plainText } from './timeline/plain-text.ts';

export interface FeedPractice {
  readonly title: string;
  readonly summary: string;
  /** The address of its page, from the root of the site. */
  readonly href: string;
  readonly dataFrom: CalendarDate;
  /** Its kind, regions and lines, in words. */
  readonly tags: readonly string[];
}
export interface FeedItem {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly categories: string[];
}

/**
 * Practices as items of a feed, the newest source first. They carry no publication date: the date of a source is not the
 * day on which a practice came to this site, and readers of a feed would take it for that.
 */
export function feedItemsOf(practices: readonly FeedPractice[]): FeedItem[] {
  return practices
    .toSorted((a, b) => compareDates(b.dataFrom, a.dataFrom))
    .map(({ title, summary, href, tags }) => ({
      title: plainText(title),
      description: plainText(summary),
      link: href,
      categories: tags.map(plainText),
    }));
}
