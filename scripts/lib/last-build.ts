import { lstatSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CODE, listAt, sumOfFiles } from './code-version.ts';
import { findKept, keep, sumOf } from './kept-files.ts';
import { mapInTurns } from './map-in-turns.ts';

/**
 * A build of the same things gives the same site, so it need not be made when that site still stands there. What was made of
 * what is noted by sums of all bytes; without a note that fits, the site is made as ever.
 */
const NOTE_FOLDER = '.work/last-build';

/** All that a site is made of. Of the packages npm writes down itself which are there. */
const SOURCES = [...CODE, 'content', 'public', 'node_modules/.package-lock.json'];
const ENV_FILES = ['.env', '.env.local', '.env.production', '.env.production.local'];
/** What tells our code, Astro, Vite or Node how to work. */
const SETTING = /^(?:STO_|ASTRO_|VITE_|PUBLIC_|NODE_|LC_|LANG$|TZ$|TOUR_ASSETS_URL$)/;

export interface BuildSources {
  /** Of everything by its bytes. */
  readonly sum: string;
  /** Of the files and folders by what the system says of them, which changes with each write, also one that puts back what was there. */
  readonly stamp: string;
}

/** `today`: the day that the site calls today. */
export async function readSources(root: string, today: string, env: NodeJS.ProcessEnv): Promise<BuildSources> {
  const stamp = await stampSources(root);
  const settings = Object.entries(env).flatMap(([name, value = '']) =>
    SETTING.test(name) ? [`${name}=${value}`] : [],
  );
  const files = await sumOfFiles(root, [...SOURCES, ...ENV_FILES]);
  return { stamp, sum: sumOf(process.version, process.arch, today, files, ...settings.toSorted()) };
}

const madeSite = z.strictObject({
  /** Of all its bytes. */
  sum: z.string(),
  /** What the build told of it. */
  told: z.array(z.string()),
});
type MadeSite = z.infer<typeof madeSite>;

/** What was told of the site in `dist`, if it was made of these sources and is still as it was made. */
export async function findLastBuild(root: string, dist: string, sources: BuildSources): Promise<string[] | undefined> {
  const bytes = findKept(path.join(root, NOTE_FOLDER), sources.sum);
  if (bytes === undefined) return undefined;
  const { sum, told } = madeSite.parse(JSON.parse(bytes.toString()));
  return (await sumOfSite(dist)) === sum ? told : undefined;
}

/** Undefined when there is something in it that is no file. */
export async function sumOfSite(site: string): Promise<string | undefined> {
  return sumOfFiles(site, ['.']).catch(() => undefined);
}

/**
 * Notes what a site was made of, unless somebody wrote in it meanwhile: nobody knows which bytes the build has seen. Tells
 * whether it did.
 */
export async function noteBuild(root: string, sources: BuildSources, { sum, told }: MadeSite): Promise<boolean> {
  const folder = path.join(root, NOTE_FOLDER);
  await rm(folder, { recursive: true, force: true });
  if ((await stampSources(root)) !== sources.stamp) return false;
  await keep(folder, sources.sum, JSON.stringify({ sum, told }));
  return true;
}

/** Of folders too: a file that came and went has left its mark there. Of what comes and goes beside them, nothing is known. */
async function stampSources(root: string): Promise<string> {
  const entries = await listAt(root, [...SOURCES, ...ENV_FILES]);
  const stamps = await mapInTurns(entries, ({ file }) => {
    const place = path.join(root, file);
    // Of a link, where it leads may change as well as what stands there.
    const both = [lstatSync(place, { bigint: true }), statSync(place, { bigint: true })];
    return [file, ...both.flatMap(({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs])].join('\n');
  });
  return sumOf(...stamps);
}
