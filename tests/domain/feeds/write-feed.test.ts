import { parseFeed } from '@rowanmanning/feed-parser';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { FeedItem } from '../../../src/domain/feeds/feed-item.ts';
import { writeFeed, type Feed } from '../../../src/domain/feeds/write-feed.ts';

const makeItem = (fields: Partial<FeedItem> = {}): FeedItem => ({
  kind: 'practices',
  uid: 'voorbeeld/techniekbus@sto-in-beeld',
  title: 'Een techniekbus',
  text: 'Een bus komt langs.',
  href: '/praktijk/techniekbus/',
  regions: [],
  tags: ['Goed voorbeeld'],
  day: '2026-11-01',
  happened: undefined,
  ...fields,
});

const makeFeed = (fields: Partial<Feed> = {}): Feed => ({
  title: 'Goede voorbeelden',
  about: 'Wat regio’s deden.',
  address: 'https://sto.example/praktijk/rss.xml',
  page: 'https://sto.example/praktijk/',
  licence: undefined,
  contact: undefined,
  items: [makeItem()],
  ...fields,
});

/** As a reader of feeds sees it. What is not well formed throws. */
function read(feed: string) {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(feed).close();
  return parseFeed(feed);
}

test('a reader of feeds finds the feed, its page and all of an item', () => {
  const feed = read(
    writeFeed(makeFeed({ licence: 'CC BY 4.0', contact: { mail: 'redactie@sto.example', name: 'redactie' } })),
  );
  expect(feed).toMatchObject({
    title: 'Goede voorbeelden',
    description: 'Wat regio’s deden.',
    language: 'nl',
    url: 'https://sto.example/praktijk/',
    self: 'https://sto.example/praktijk/rss.xml',
    copyright: 'CC BY 4.0',
    authors: [{ email: 'redactie@sto.example', name: 'redactie' }],
  });
  expect(feed.items).toMatchObject([
    {
      id: 'voorbeeld/techniekbus@sto-in-beeld',
      title: 'Een techniekbus',
      description: 'Een bus komt langs.',
      url: 'https://sto.example/praktijk/techniekbus/',
      published: new Date('2026-11-01T00:00:00Z'),
      categories: [{ term: 'Goed voorbeeld' }],
    },
  ]);
});

test('nothing says when it was made, and what nobody can date has no date', () => {
  const text = writeFeed(makeFeed({ items: [makeItem({ day: undefined })] }));
  expect(text).not.toMatch(/lastBuildDate|pubDate/);
  expect(read(text)).toMatchObject({ published: null, updated: null });
});

test('a feed without items can be followed too', () => {
  expect(read(writeFeed(makeFeed({ items: [] }))).items).toEqual([]);
});

test('any text stays text, also for a reader that shows a description as HTML', () => {
  const hostile = '</title><script>alert(1)</script> & ]]> \u202E\u0007 “x” €';
  const shown = '</title><script>alert(1)</script> & ]]> “x” €';
  const text = writeFeed(
    makeFeed({ title: hostile, about: hostile, items: [makeItem({ title: hostile, text: hostile, tags: [hostile] })] }),
  );
  const feed = read(text);
  expect([feed.title, feed.items[0]?.title, feed.items[0]?.categories[0]?.term]).toEqual([shown, shown, shown]);
  expect(text.match(/<description>[^]*?<\/description>/g)?.some((each) => each.includes('<script'))).toBe(false);
});
