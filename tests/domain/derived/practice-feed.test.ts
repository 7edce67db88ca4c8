import { getRssString } from '@astrojs/rss';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { feedItemsOf, type FeedPractice } from '../../../src/domain/derived/practice-feed.ts';

const makePractice = (fields: Partial<FeedPractice> = {}): FeedPractice => ({
  title: 'Een techniekbus',
  summary: 'Een bus komt langs.',
  href: '/praktijk/techniekbus/',
  sources: [{ read: '2026-11' }],
  tags: ['Leerlijn'],
  ...fields,
});

test('what was written last comes first, and of that the newest source', () => {
  const items = feedItemsOf([
    makePractice({ title: 'Oud', sources: [{ date: '2019-12', read: '2026-11' }] }),
    makePractice({ title: 'Nieuw', sources: [{ date: '2023-04', read: '2026-11' }] }),
    makePractice({ title: 'Daartussen', sources: [{ date: '2020/2022', read: '2026-11' }] }),
    makePractice({ title: 'Zonder datum' }),
    makePractice({ title: 'Later gelezen', sources: [{ date: '2018', read: '2024' }, { read: '2026-12-03' }] }),
  ]);
  expect(items.map(({ title }) => title)).toEqual(['Later gelezen', 'Nieuw', 'Daartussen', 'Oud', 'Zonder datum']);
});

test('an item is dated by the day on which its newest source was read', () => {
  const dates = [makePractice({ sources: [{ read: '2026-12-03' }] }), makePractice()]
    .flatMap((practice) => feedItemsOf([practice]))
    .map(({ pubDate }) => pubDate.toUTCString());
  expect(dates).toEqual(['Thu, 03 Dec 2026 00:00:00 GMT', 'Sun, 01 Nov 2026 00:00:00 GMT']);
});

test('the feed of any text can be read, and gives the text back', async () => {
  const hostile = '</title><script>alert(1)</script> & ]]> \u202E\u0007 “x” €';
  const items = feedItemsOf([makePractice({ title: hostile, summary: hostile, tags: [hostile] })]);
  const feed = await getRssString({ title: 'T', description: 'D', site: 'https://sto.example/', items });
  const texts = readTexts(feed);
  const shown = '</title><script>alert(1)</script> & ]]> “x” €';
  expect(texts).toEqual({
    title: ['T', shown],
    description: ['D', shown],
    pubDate: ['Sun, 01 Nov 2026 00:00:00 GMT'],
    category: [shown],
    link: ['https://sto.example/', 'https://sto.example/praktijk/techniekbus/'],
    guid: ['https://sto.example/praktijk/techniekbus/'],
  });
});

/** The text of each element that holds text, by its name. A feed that is not well-formed throws. */
function readTexts(feed: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (text.trim() !== '') (texts[open.at(-1) ?? ''] ??= []).push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(feed).close();
  return texts;
}
