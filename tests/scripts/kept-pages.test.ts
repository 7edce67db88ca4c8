import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  MADE_PAGES_FOLDER,
  NOTED_FOLDER,
  noteKeptPages,
  openKeptPages,
  putBackPages,
} from '../../scripts/lib/kept-pages.ts';
import { makeFolder } from './site/site-builder.ts';

const NAME = 'a'.repeat(64);
let root = '';
let folder = '';
let cache = '';

/** What Astro leaves of a build: its list, two pages, and what it only remembers. */
function leave(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cache, file)), { recursive: true });
    writeFileSync(path.join(cache, file), text);
  }
}
const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .toSorted();
const kept = (file: string): string => path.join(folder, 'astro', file);

const PAGES = { 'dist/a/index.html': '<p>a</p>', 'dist/b/index.html': '<p>b</p>', 'incremental-build.json': '{}' };

beforeEach(async () => {
  root = makeFolder();
  folder = path.join(root, MADE_PAGES_FOLDER);
  cache = path.join(root, 'run/astro-cache');
  await openKeptPages(folder, cache, NAME);
  leave({ ...PAGES, 'data-store.json': '[]', 'assets/half.jpg': 'ÿØ' });
  await putBackPages(folder, cache);
  await noteKeptPages(folder, NAME);
});

test('the next build gets the pages and their list, and nothing else that Astro remembers', async () => {
  expect(await openKeptPages(folder, cache, NAME)).toBe(0);
  expect(filesIn(cache)).toEqual(Object.keys(PAGES));
});

test('what was made by other code, or on another day, is not used', async () => {
  expect(await openKeptPages(folder, cache, 'b'.repeat(64))).toBe(0);
  expect(filesIn(cache)).toEqual([]);
});

test.each([
  ['changed', (file: string) => writeFileSync(file, '<p>c</p>')],
  ['cut off', (file: string) => writeFileSync(file, '')],
  [
    'a folder',
    (file: string) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
])('a page that is %s is made again, and told', async (_what, damage) => {
  damage(kept('dist/a/index.html'));
  expect(await openKeptPages(folder, cache, NAME)).toBe(1);
  expect(filesIn(cache)).toEqual(['dist/b/index.html', 'incremental-build.json']);
});

test('a page that is gone, and one that nobody noted, are of no use', async () => {
  rmSync(kept('dist/a/index.html'));
  writeFileSync(kept('dist/c.html'), '<p>c</p>');
  expect(await openKeptPages(folder, cache, NAME)).toBe(0);
  expect(filesIn(cache)).toEqual(['dist/b/index.html', 'incremental-build.json']);
});

test('with another list no page is used', async () => {
  writeFileSync(kept('incremental-build.json'), '{"routes":{}}');
  expect(await openKeptPages(folder, cache, NAME)).toBe(1);
  expect(filesIn(cache)).toEqual([]);
});

test('sums that were damaged vouch for nothing', async () => {
  const [file = ''] = readdirSync(path.join(root, NOTED_FOLDER));
  const noted = path.join(root, NOTED_FOLDER, file);
  writeFileSync(noted, readFileSync(noted, 'utf8').replace('dist/a', 'dist/A'));
  await openKeptPages(folder, cache, NAME);
  expect(filesIn(cache)).toEqual([]);
});

test('pages of a build that came to nothing are looked at like all others', async () => {
  await openKeptPages(folder, cache, NAME);
  leave({ 'dist/a/index.html': '<p>half a build</p>' });
  await putBackPages(folder, cache);
  expect(await openKeptPages(folder, cache, NAME)).toBe(1);
  expect(filesIn(cache)).toEqual(['dist/b/index.html', 'incremental-build.json']);
});
