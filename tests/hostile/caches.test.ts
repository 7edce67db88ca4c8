import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DAMAGES, findTwo, type Damage } from './damage.ts';
import { buildClean, makeSmallSite, type SmallSite } from './small-site.ts';

let site: SmallSite;
let clean: string | undefined;
beforeAll(async () => {
  site = await makeSmallSite(path.join(ROOT, '.work/hostile-caches'));
  clean = (await buildClean(site, [1])).get(1);
  await keepCaches();
}, 240_000);
beforeEach(putCachesBack);

/** Everything that one build leaves for the next. */
const CACHES = ['.work', '.astro'];

async function keepCaches(): Promise<void> {
  for (const cache of CACHES) await cp(site.place(cache), site.place(`kept/${cache}`), { recursive: true });
}

async function putCachesBack(): Promise<void> {
  for (const cache of CACHES) {
    await rm(site.place(cache), { recursive: true, force: true });
    await cp(site.place(`kept/${cache}`), site.place(cache), { recursive: true, preserveTimestamps: true });
  }
}

/** `told`: whether the build knows that something was there, and says that it is made again. */
const FOLDERS = [
  { folder: '.work/tours/beeld', ending: '.avif', told: true },
  { folder: '.work/tours/lists', ending: '', told: true },
  { folder: '.work/pictures', ending: '', told: true },
  { folder: '.work/made-pictures', ending: '', told: true },
  { folder: '.work/pages', ending: '', told: true },
  { folder: '.work/made-pages/astro/dist', ending: '.html', told: true },
  // Which pages and pictures there are. The rest of it only helps editors.
  { folder: '.astro', ending: '.mjs', told: false },
] as const;
const CASES = FOLDERS.flatMap((where) =>
  (Object.keys(DAMAGES) as Damage[]).map((damage) => ({
    ...where,
    damage,
    told: where.told && !isQuiet(where.folder, damage),
  })),
);

/** What is simply not there was never kept, as far as the build knows; but a list knows all of its pictures. */
function isQuiet(folder: string, damage: Damage): boolean {
  return damage === 'gone' && folder !== '.work/tours/beeld';
}

test.each(CASES)('a file in $folder that is $damage gives the same site', async ({ folder, ending, damage, told }) => {
  await DAMAGES[damage](await findTwo(site.place(folder), ending));
  const { exitCode, output } = await site.build();
  expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean]);
  expect(/Let op: .* bewaarde? .* beschadigd\./.test(output), output).toBe(told);
});

test.each([
  ['what was found in pictures', '.work/pictures'],
  ['pictures in texts', '.work/made-pictures'],
  ['what was read of pages', '.work/pages'],
  ['search indexes', '.work/indexes'],
  ['pages themselves', '.work/made-pages'],
  ['the types of Astro', '.astro'],
])('a file in the place of the folder of %s gives the same site', async (_, folder) => {
  await rm(site.place(folder), { recursive: true });
  await writeFile(site.place(folder), 'geen map');
  const { exitCode, output } = await site.build();
  expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean]);
});

test('what an older version of Astro remembers is not used', async () => {
  await mkdir(site.place('node_modules/.astro'), { recursive: true });
  const store = '[["Map",1,2],"meta::meta",["Map",3,4],"astro-version","7.3.4"]';
  await writeFile(site.place('node_modules/.astro/data-store.json'), store);
  await mkdir(site.place('.work/astro-cache/assets'), { recursive: true });
  const { exitCode } = await site.build();
  expect([exitCode, await site.sumOfSite()]).toEqual([0, clean]);
});

test('terms that an earlier build knew do not stand in for their file', async () => {
  const terms = site.place('content/terms.yaml');
  await rename(terms, site.place('kept/terms.yaml'));
  const { exitCode, output } = await site.build();
  await rename(site.place('kept/terms.yaml'), terms);
  expect(exitCode).toBe(1);
  expect(output).toContain('content/terms.yaml\n  Dit bestand ontbreekt');
});

describe('a build after which nothing changed', () => {
  const SAME = 'Er is niets veranderd sinds de vorige bouw.';
  beforeEach(async () => {
    // Some of what was damaged was put back by the build itself, with bytes of its own.
    await site.build();
  });

  test('is not made again, unless somebody asks for it', async () => {
    const { exitCode, output } = await site.build({ all: false });
    expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean]);
    expect(output).toContain(SAME);
    expect((await site.build({ all: true })).output).not.toContain(SAME);
  });

  test.each(Object.keys(DAMAGES) as Damage[])('is made when its note is %s', async (damage) => {
    const folder = site.place('.work/last-build');
    await cp((await findTwo(site.place('.work/pages'))).file, path.join(folder, 'other'));
    const { file, other } = await findTwo(folder);
    const [note, stranger] = path.basename(other) === 'other' ? [file, other] : [other, file];
    await DAMAGES[damage]({ file: note, other: stranger });
    const { exitCode, output } = await site.build({ all: false });
    expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean]);
    expect(output).not.toContain(SAME);
  });

  test.each(Object.keys(DAMAGES) as Damage[])('is made when a page of the site is %s', async (damage) => {
    await DAMAGES[damage](await findTwo(site.place('dist'), '.html'));
    const { exitCode, output } = await site.build({ all: false });
    expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean]);
    expect(output).not.toContain(SAME);
  });

  test('is made when somebody put something in the site', async () => {
    await writeFile(site.place('dist/gevonden.txt'), 'van een ander');
    expect((await site.build({ all: false })).output).not.toContain(SAME);
    expect(await site.sumOfSite()).toBe(clean);
  });
});

test.each(Object.keys(DAMAGES) as Damage[])(
  'a search index that is kept and is %s gives the same site',
  async (damage) => {
    const folder = site.place('.work/indexes');
    const { file } = await findTwo(site.place('.work/pages'));
    await cp(file, path.join(folder, path.basename(file)));
    const index = (await readdir(folder)).find((name) => name !== path.basename(file)) ?? '';
    await DAMAGES[damage]({ file: path.join(folder, index), other: path.join(folder, path.basename(file)) });
    const { exitCode, output } = await site.build();
    expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean]);
  },
);
