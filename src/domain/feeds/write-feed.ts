import { generateRssFeed } from 'feedsmith';
import { plainText } from '../text/plain-text.ts';
import type { FeedItem } from './feed-item.ts';

/** A feed with what it says of itself. Addresses are complete: a reader of feeds knows no page that they start from. */
export interface Feed {
  readonly title: string;
  readonly about: string;
  /** Its own address. */
  readonly address: string;
  /** Of the page with the same. */
  readonly page: string;
  readonly licence: string | undefined;
  readonly contact: FeedContact | undefined;
  readonly items: readonly FeedItem[];
}

interface FeedContact {
  readonly mail: string;
  readonly name: string;
}

/** RSS 2.0. Without a date of its own: what no source dates, has none, and the day of the build says nothing. */
export function writeFeed({ title, about, address, page, licence, contact, items }: Feed): string {
  return generateRssFeed(
    {
      title: plainText(title),
      link: page,
      description: asHtml(about),
      language: 'nl',
      ...(licence === undefined ? {} : { copyright: plainText(licence) }),
      ...(contact === undefined ? {} : { managingEditor: { email: contact.mail, name: plainText(contact.name) } }),
      atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((each) => ({
        title: plainText(each.title),
        link: new URL(each.href, address).href,
        description: asHtml(each.text),
        categories: each.tags.map((tag) => ({ name: plainText(tag) })),
        guid: { value: each.uid, isPermaLink: false },
        ...(each.day === undefined ? {} : { pubDate: new Date(`${each.day}T00:00:00Z`) }),
      })),
    },
    { strict: true },
  );
}

/** Readers of feeds show a description as HTML. */
function asHtml(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
