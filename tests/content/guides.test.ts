import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { entriesIn, type EntryOf } from '../../src/domain/entry.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let guides: EntryOf<'guides'>[];

beforeAll(async () => {
  const { content } = await readContent(ROOT);
  guides = entriesIn(content, 'guides');
});

test('every guide can be read in five minutes', () => {
  const long = guides.filter(({ body }) => body === undefined || body.wordCount > 900);
  expect(long.map(({ id, body }) => `${id}: ${body?.wordCount ?? 'unread'} words`)).toEqual([]);
  expect(guides.length).toBeGreaterThan(14);
});

test('every guide has a source, and cites it where it tells something', () => {
  const bare = guides.filter(
    ({ data, body }) => !data?.sources.length || !body?.elements.some(({ name }) => name === 'Source'),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('every reading path has three to seven steps', () => {
  const home = guides.find(({ id }) => id === 'index')?.body;
  const headings = home?.headings ?? [];
  const links = home?.links ?? [];
  // The first list of the page leads to the paths, so that a path is what it points at.
  const paths = links.filter(({ address }) => address.startsWith('#')).map(({ address }) => address.slice(1));
  const steps = paths.map((slug) => {
    const at = headings.findIndex((heading) => heading.slug === slug);
    const [from, to] = [headings[at]?.line ?? Infinity, headings[at + 1]?.line ?? Infinity];
    return { slug, steps: links.filter(({ line }) => line > from && line < to).length };
  });
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter(({ steps: count }) => count < 3 || count > 7)).toEqual([]);
});
