import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { tourSchema } from '../../src/domain/kinds/tour.ts';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { copyProject } from '../../scripts/lib/testing/project-copy.ts';
import { makeHostileContent, TODAY } from '../trust/hostile-content.ts';

/** Noon of the day that the hostile content counts from: the same content gives the same bytes, also around midnight. */
const NOON = Date.parse(`${TODAY}T12:00:00Z`) / 1000;
const SECONDS_A_DAY = 86_400;
const MISSING = 'Dit bestand ontbreekt';

interface Ending {
  readonly exitCode: number | undefined;
  readonly output: string;
}

interface BuildOptions {
  /** Milliseconds until the build gets SIGKILL, which no program can answer. */
  readonly killAfter?: number;
  readonly group?: boolean;
  /** A module to load first. */
  readonly preload?: string;
  /** Left out: as if nobody had noted what the last build was made of, so that a build of the same has work to do. */
  readonly all?: boolean;
  /** Days after the first. */
  readonly day?: number;
  /** Of the computer, or settings of the site. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole project with little content, which the real `npm run build` builds in some seconds. */
export interface SmallSite {
  readonly root: string;
  readonly place: (file: string) => string;
  /** Two versions of the content, so that an old site can be told from a new one. */
  readonly setVersion: (version: number) => Promise<void>;
  readonly build: (options?: BuildOptions) => Promise<Ending>;
  /** One sum of every name and every byte in `dist`; undefined when there is none. */
  readonly sumOfSite: () => Promise<string | undefined>;
}

export async function makeSmallSite(root: string): Promise<SmallSite> {
  await copyProject(root);
  const place = (file: string): string => path.join(root, file);
  await writeContent(root);
  return {
    root,
    place,
    setVersion: (version) => writeVersion(place('content/guides/wat-of-hoe.mdx'), version),
    build: (options = {}) => runBuild(root, options),
    sumOfSite: () => sumOfFolder(place('dist')),
  };
}

/** Builds each version from nothing. What a build gives later, after whatever trouble, must be one of these sums. */
export async function buildClean(site: SmallSite, versions: readonly number[]): Promise<Map<number, string>> {
  const sums = new Map<number, string>();
  for (const version of versions) {
    await site.setVersion(version);
    for (const made of ['.work/pictures', '.work/made-pictures', '.work/pages', '.work/indexes', '.astro', 'dist']) {
      await rm(site.place(made), { recursive: true, force: true });
    }
    const { exitCode, output } = await site.build();
    const sum = await site.sumOfSite();
    if (exitCode !== 0 || sum === undefined) throw new Error(`The clean build failed:\n${output}`);
    sums.set(version, sum);
  }
  return sums;
}

async function writeContent(root: string): Promise<void> {
  const { files, pictures, videos } = makeHostileContent();
  for (const [file, text] of files) await write(root, file, text);
  for (const [index, picture] of pictures.entries()) await write(root, picture, await paint(index));
  for (const file of videos) await write(root, file, captionsFor(file, files));
  for (const file of await findMissingPages(root)) await write(root, file, standIn(file, files));
}

/** One cue, in the first scene of the tour beside it: captions of a video, or the shortest guided walk. */
function captionsFor(file: string, files: ReadonlyMap<string, string>): string {
  const tour = tourSchema.parse(parse(files.get(`${path.posix.dirname(file)}/tour.yaml`) ?? ''));
  return `WEBVTT\n\n${tour.startScene}\n00:00.000 --> 00:05.000\nHier begint de rondleiding.\n`;
}

/** The pages that the site itself needs: each a copy of a hostile page of its kind, under its own name. */
async function findMissingPages(root: string): Promise<string[]> {
  const { problems } = await checkContentFolder(root, { today: TODAY });
  return problems.filter((problem) => formatProblem(problem).includes(MISSING)).map(({ file }) => file);
}

function standIn(file: string, files: ReadonlyMap<string, string>): string {
  const [, text] = [...files].find(([other]) => path.dirname(other) === path.dirname(file)) ?? [];
  if (text === undefined) throw new Error(`There is no page like ${file}.`);
  return text.replace(/^title: .*$/m, `title: Pagina ${path.basename(file, '.mdx')}`);
}

async function writeVersion(file: string, version: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/m, `title: Uitgave ${version}`));
}

async function write(root: string, file: string, bytes: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), bytes);
}

/** As wide as a tour may be; each in its own colour, because two may not be the same. */
function paint(index: number): Promise<Buffer> {
  const background = { r: 40 * index, g: 120, b: 160 };
  return sharp({ create: { width: 3072, height: 1536, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function runBuild(
  root: string,
  { killAfter, group = false, preload, all = true, day = 0, env = {} }: BuildOptions,
): Promise<Ending> {
  if (all) await rm(path.join(root, '.work/last-build'), { recursive: true, force: true });
  const first = preload === undefined ? [] : ['--import', preload];
  const child = spawn(process.execPath, [...first, 'scripts/build.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: String(NOON + day * SECONDS_A_DAY), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  const kill = (): void => {
    if (child.pid !== undefined) process.kill(group ? -child.pid : child.pid, 'SIGKILL');
  };
  const timer = killAfter === undefined ? undefined : setTimeout(kill, killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: what a killed build started may hold its output open.
    child.on('exit', (code) => {
      clearTimeout(timer);
      setImmediate(() => resolve({ exitCode: code ?? undefined, output }));
    });
  });
}

export async function sumOfFolder(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(`${path.relative(folder, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
}
