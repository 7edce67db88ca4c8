import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findLastBuild, noteBuild, readSources, sumOfSite } from '../../scripts/lib/last-build.ts';
import { makeFolder } from './site/site-builder.ts';

const TODAY = '2026-11-30';
const TOLD = ['  Let op: iets.'];
let root: string;
beforeEach(async () => {
  root = makeFolder();
  await write('content/regions/a.mdx', 'a');
  await write('src/a.ts', 'a');
  await write('dist/index.html', 'a');
  await write('dist/b/c.txt', 'c');
  await note();
});

const place = (file: string): string => path.join(root, file);

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(place(file)), { recursive: true });
  await writeFile(place(file), text);
}

async function note(): Promise<void> {
  const [sources, sum = ''] = [await readSources(root, TODAY, {}), await sumOfSite(place('dist'))];
  await noteBuild(root, sources, { sum, told: TOLD });
}

async function find(today = TODAY, env: NodeJS.ProcessEnv = {}): Promise<string[] | undefined> {
  return findLastBuild(root, place('dist'), await readSources(root, today, env));
}

test('the same sources and the same site need no build, and what was told of them is told again', async () => {
  expect(await find()).toEqual(TOLD);
  expect(await find(TODAY, { HOME: '/elders', PWD: '/elders' })).toEqual(TOLD);
});

const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a text has another byte', () => write('content/regions/a.mdx', 'b')],
  ['a text is gone', () => rm(place('content/regions/a.mdx'))],
  ['there is one more', () => write('content/regions/b.mdx', 'a')],
  ['a text has another name', () => rename(place('content/regions/a.mdx'), place('content/regions/b.mdx'))],
  ['code has another byte', () => write('src/a.ts', 'b')],
  ['there is a file for every visitor', () => write('public/a.txt', 'a')],
  ['there are settings in a file', () => write('.env', 'STO_SITE=https://a.nl')],
  ['other packages are there', () => write('node_modules/.package-lock.json', '{}')],
  ['a page of the site has another byte', () => write('dist/index.html', 'b')],
  ['a file of the site is gone', () => rm(place('dist/b/c.txt'))],
  ['a file of the site has another name', () => rename(place('dist/b/c.txt'), place('dist/b/d.txt'))],
  ['the site has a file more', () => write('dist/b/d.txt', '')],
  ['the site is gone', () => rm(place('dist'), { recursive: true })],
  [
    'a file of the site leads to itself',
    () => rm(place('dist/b/c.txt')).then(() => symlink('c.txt', place('dist/b/c.txt'))),
  ],
  ['a folder of the site leads elsewhere', () => symlink(place('content'), place('dist/d'))],
  ['the note is gone', () => rm(place('.work/last-build'), { recursive: true })],
  ['the note has lost its end', async () => truncate(place(await noteFile()), 70)],
  [
    'the note has another letter',
    async () => write(await noteFile(), (await readFile(place(await noteFile()), 'utf8')).replace('iets', 'wats')),
  ],
  [
    'a file stands in the place of the notes',
    () => rm(place('.work/last-build'), { recursive: true }).then(() => write('.work/last-build', '')),
  ],
];

async function noteFile(): Promise<string> {
  const [name = ''] = await readdir(place('.work/last-build'));
  return `.work/last-build/${name}`;
}

test.each(CHANGES)('when %s, the site is built', async (_, change) => {
  await change();
  expect(await find()).toBeUndefined();
});

test.each([
  ['the day', '2026-12-01', {}],
  ['the address', TODAY, { STO_SITE: 'https://a.nl' }],
  ['the way in which Node works', TODAY, { NODE_OPTIONS: '--no-warnings' }],
])('with another value of %s, the site is built', async (_, today, env) => {
  expect(await find(today, env)).toBeUndefined();
});

describe('a build during which somebody wrote', () => {
  test.each([
    ['another text', (): Promise<void> => write('content/regions/a.mdx', 'b')],
    ['the same text again', (): Promise<void> => write('content/regions/a.mdx', 'a')],
    [
      'a text and took it away',
      (): Promise<void> => write('content/b.mdx', 'b').then(() => rm(place('content/b.mdx'))),
    ],
  ])('%s is not noted, and neither is one before it', async (what, change) => {
    const sources = await readSources(root, TODAY, {});
    await change();
    await noteBuild(root, sources, { sum: (await sumOfSite(place('dist'))) ?? '', told: [] });
    expect(await find(), what).toBeUndefined();
  });
});
