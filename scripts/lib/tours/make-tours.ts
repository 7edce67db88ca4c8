import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { checkPictureFile } from '../../../src/domain/checks/pictures.ts';
import { checkTours, hintTour, readTours as readValid } from '../../../src/domain/checks/tours/index.ts';
import { checkVideoFile } from '../../../src/domain/checks/texts/videos.ts';
import type { ReadTour } from '../../../src/domain/checks/tours/tour-check.ts';
import { problemAt } from '../../../src/domain/entry.ts';
import type { Media } from '../../../src/domain/media/picture-reading.ts';
import { compareProblems, formatProblem, type Problem } from '../../../src/domain/schema/problem.ts';
import type { TourPoint } from '../../../src/domain/kinds/tour.ts';
import { formatCount, formatDuration, formatKilobytes } from '../dutch-figures.ts';
import { makeFolder, writeWhole } from '../kept-files.ts';
import { mapBounded } from '../map-bounded.ts';
import { StepFailure, type SayProgress } from '../steps.ts';
import { findNeeded, resolvePicture, type NeededPicture, type NeededScene } from './needed-pictures.ts';
import { countFiles, type JobResult, type PictureJob } from './picture-job.ts';
import { runPictureJobs } from './picture-pool.ts';
import { hashOf, openPictureSets, type PictureSetInfo, type PictureSets } from './picture-sets.ts';
import { PICTURE_SETTINGS, type PictureSettings } from './picture-settings.ts';
import { readTours } from './read-tours.ts';
import { filesOf, readTourMedia, type NamedFile } from './tour-media.ts';
import { makeIndex, type SceneVideos } from './write-index.ts';

/** Below the root of the project. Not in git: everything in it can be made again. */
export const TOURS_FOLDER = '.work/tours';
export const INDEX_FILE = 'index.json';

export interface ToursContext {
  readonly root: string;
  /** The day that the site calls today. */
  readonly today: string;
  readonly warn: (text: string) => void;
  readonly out?: string;
  readonly settings?: PictureSettings;
  readonly workers?: number;
  readonly signal?: AbortSignal;
}
export interface ToursMade {
  readonly tours: number;
  readonly scenes: number;
  /** Pictures of which something had to be made, and all pictures. */
  readonly made: number;
  readonly pictures: number;
  readonly removed: number;
}

/** Above this many pixels one picture at a time is all that fits in a gigabyte: 8192 by 4096 is above it. */
const HEAVY = 30_000_000;

/** Makes all pictures that tours need and are not there yet, and the index that the pages read. */
export async function makeTours(context: ToursContext, say: SayProgress = () => undefined): Promise<ToursMade> {
  const { root, settings = PICTURE_SETTINGS, out = path.join(root, TOURS_FOLDER), warn } = context;
  const { tours, media } = await readGoodTours(context, settings);
  await makeFolder(out);
  const scenes = (await Promise.all(tours.map((tour) => findNeeded(tour, { root, media, out, settings })))).flat();
  const sets = openPictureSets(out);
  const known = await findKnown(scenes, sets);
  const damaged = await findDamaged(scenes, known, sets);
  if (damaged.size > 0) warn(`  Let op: ${describeDamaged(damaged.size)}`);

  const videos = await takeVideos(scenes, context, sets);
  const jobs = findJobs(scenes, known);
  await runJobs(jobs, scenes, context, say);

  const complete = await findKnown(scenes, sets, known);
  const find = (hash: string): PictureSetInfo => {
    const info = complete.get(hash);
    if (info === undefined) throw new Error(`Pictures ${hash} are missing after they were made.`);
    return info;
  };
  const index = makeIndex(scenes, find, (scene) => videos.get(scene) ?? {}, settings);
  await writeWhole(path.join(out, INDEX_FILE), `${JSON.stringify(index)}\n`);
  const videoHashes = [...videos.values()].flatMap((each) =>
    Object.values(each).map(({ href }) => href.split('/').at(-2) ?? ''),
  );
  const removed = await sets.clean(new Set([...complete.keys(), ...videoHashes]));
  for (const text of heavyPreviews(scenes, complete)) warn(`  Let op: ${text}`);
  for (const problem of tours.flatMap((tour) => hintTour(tour, media, settings.demands)))
    warn(`  Let op: ${formatProblem(problem).replaceAll('\n', '\n  ')}`);
  return {
    tours: tours.length,
    scenes: scenes.length,
    made: jobs.length,
    pictures: picturesOf(scenes).length,
    removed,
  };
}

/** `3 rondleidingen, 8 plekken, 12 foto’s (4 nieuw)`. */
export function formatMade({ tours, scenes, made, pictures }: ToursMade): string {
  const parts = [
    formatCount(tours, 'rondleiding', 'rondleidingen'),
    formatCount(scenes, 'plek', 'plekken'),
    `${formatCount(pictures, 'foto', 'foto’s')} (${made} nieuw)`,
  ];
  return parts.join(', ');
}

/** Puts the pictures in a finished site. */
export async function publishTourPictures(toursFolder: string, site: string): Promise<void> {
  const from = path.join(toursFolder, 'beeld');
  await cp(from, path.join(site, PICTURES_PATH), { recursive: true }).catch((error: unknown) => {
    // A site without tours has no pictures.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

/** Judged as the content check does: what that lets through is made. */
async function readGoodTours(
  { root, today }: ToursContext,
  { demands }: PictureSettings,
): Promise<{ readonly tours: readonly ReadTour[]; readonly media: Media }> {
  const { tours, problems } = await readTours(root);
  const good = readValid(tours);
  const media = await readTourMedia(root, good);
  refuse([
    ...problems,
    ...checkTours(tours, { today, media, demands }),
    ...good.flatMap((tour) => checkFiles(tour, media)),
  ]);
  return { tours: good, media };
}

function checkFiles(tour: ReadTour, media: Media): Problem[] {
  const { pictures, videos } = filesOf(tour);
  const tell = ({ file, path: field }: NamedFile, check: typeof checkVideoFile): Problem[] =>
    check(file, tour.file, media).map((words) => problemAt(tour, field, words));
  return [
    ...pictures.flatMap((named) => tell(named, checkPictureFile)),
    ...videos.flatMap((named) => tell(named, checkVideoFile)),
  ];
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = problems.toSorted(compareProblems).map(formatProblem).join('\n\n');
  throw new StepFailure(
    `${list}\n\n${formatCount(problems.length, 'fout', 'fouten')} in de rondleidingen. Er is niets gebouwd.`,
  );
}

function picturesOf(scenes: readonly NeededScene[]): NeededPicture[] {
  return scenes.flatMap(({ now, before, images }) => [now, ...(before ? [before] : []), ...images.values()]);
}

/** Folders are looked at one by one, because each opens many files. `seen`: those that need no second look. */
async function findKnown(
  scenes: readonly NeededScene[],
  sets: PictureSets,
  seen: ReadonlyMap<string, PictureSetInfo> = new Map(),
): Promise<Map<string, PictureSetInfo>> {
  const infos = await mapBounded(
    hashesOf(scenes),
    2,
    async (hash) => [hash, seen.get(hash) ?? (await sets.find(hash))] as const,
  );
  return new Map(infos.flatMap(([hash, info]) => (info === undefined ? [] : [[hash, info] as const])));
}

async function findDamaged(
  scenes: readonly NeededScene[],
  known: ReadonlyMap<string, PictureSetInfo>,
  sets: PictureSets,
): Promise<ReadonlySet<string>> {
  const missing = hashesOf(scenes).filter((hash) => !known.has(hash));
  const made = await mapBounded(missing, 2, sets.wasMade);
  return new Set(missing.filter((_, index) => made[index]));
}

function describeDamaged(count: number): string {
  const what = formatCount(count, 'map met bewaarde beelden was', 'mappen met bewaarde beelden waren');
  return `${what} beschadigd. Die beelden worden opnieuw gemaakt.`;
}

function hashesOf(scenes: readonly NeededScene[]): string[] {
  return picturesOf(scenes).flatMap(({ job }) => job.parts.map(({ hash }) => hash));
}

/** A preview is what a visitor waits for; above this it is no longer there at once. */
const LARGEST_PREVIEW = 25_000;

function heavyPreviews(scenes: readonly NeededScene[], complete: ReadonlyMap<string, PictureSetInfo>): string[] {
  return picturesOf(scenes).flatMap(({ job, file }) => {
    const files = job.parts.flatMap(({ hash }) => complete.get(hash)?.files ?? []);
    const preview = files.find(({ path: name }) => name === 'preview.avif');
    return preview !== undefined && preview.bytes > LARGEST_PREVIEW
      ? [
          `${job.title}: het eerste beeld van ${file} is zwaar (${formatKilobytes(preview.bytes)}). Een foto met minder ruis is lichter.`,
        ]
      : [];
  });
}

/** Of each picture only the folders that are not there yet. Two scenes may share a close-up. */
function findJobs(scenes: readonly NeededScene[], known: ReadonlyMap<string, PictureSetInfo>): PictureJob[] {
  const taken = new Set(known.keys());
  return picturesOf(scenes).flatMap(({ job }) => {
    const parts = job.parts.filter(({ hash }) => !taken.has(hash));
    for (const { hash } of parts) taken.add(hash);
    return parts.length === 0 ? [] : [{ ...job, parts }];
  });
}

async function runJobs(
  jobs: readonly PictureJob[],
  scenes: readonly NeededScene[],
  { workers, signal }: ToursContext,
  say: SayProgress,
): Promise<void> {
  const onFile = makeProgress(jobs, say);
  const [heavy, light] = [jobs.filter(isHeavy), jobs.filter((job) => !isHeavy(job))];
  const results = [
    ...(await runPictureJobs(heavy, { workers: Math.min(workers ?? 1, 1), onFile, signal })),
    ...(await runPictureJobs(light, { workers, onFile, signal })),
  ];
  refuse([...heavy, ...light].flatMap((job, index) => problemsOf(job, results[index], scenes)));
}

function isHeavy({ facts }: PictureJob): boolean {
  return facts.width * facts.height > HEAVY;
}

function problemsOf(job: PictureJob, result: JobResult | undefined, scenes: readonly NeededScene[]): Problem[] {
  if (result === undefined || !('fault' in result)) return [];
  const { message, fix } = result.fault;
  return scenes.flatMap(({ tour, scene, now, before, images }) => {
    const index = tour.tour.scenes.indexOf(scene);
    const places = [
      { picture: now, field: ['picture', 'file'] },
      { picture: before, field: ['before', 'picture', 'file'] },
      ...[...images].map(([id, picture]) => ({
        picture,
        field: ['points', scene.points.findIndex((point) => point.id === id), 'image', 'file'],
      })),
    ];
    return places
      .filter(({ picture }) => picture?.job.file === job.file)
      .map(({ picture, field }) =>
        problemAt(tour, ['scenes', index, ...field], {
          message: `Plek “${scene.id}”, foto “${picture?.file ?? ''}”: ${message}`,
          fix,
        }),
      );
  });
}

/** `Bij de draaibanken, foto 3 van 12, nog ongeveer 25 s`. */
function makeProgress(jobs: readonly PictureJob[], say: SayProgress): (job: PictureJob) => void {
  const total = jobs.reduce((sum, job) => sum + countFiles(job), 0);
  const start = performance.now();
  const started = new Set<PictureJob>();
  let files = 0;
  return (job) => {
    started.add(job);
    files += 1;
    const left = ((performance.now() - start) / files) * Math.max(0, total - files);
    // Whole seconds: it is a guess.
    const time = formatDuration(Math.ceil(left / 1000) * 1000).replace(',0', '');
    say(`${job.title}, foto ${started.size} van ${jobs.length}, nog ongeveer ${time}`);
  };
}

/** Videos are copied as they are: the check has looked at them. */
async function takeVideos(
  scenes: readonly NeededScene[],
  { root }: ToursContext,
  sets: PictureSets,
): Promise<ReadonlyMap<NeededScene, SceneVideos>> {
  const videos = new Map<NeededScene, SceneVideos>();
  for (const needed of scenes) {
    const found: SceneVideos = {};
    for (const { id, video } of needed.scene.points) {
      if (video !== undefined) found[id] = await takeVideo(video, needed, root, sets);
    }
    videos.set(needed, found);
  }
  return videos;
}

async function takeVideo(
  video: NonNullable<TourPoint['video']>,
  { tour }: NeededScene,
  root: string,
  sets: PictureSets,
): Promise<SceneVideos[string]> {
  const bytes = await readFile(resolvePicture(root, tour, video.file));
  const captions = await readFile(resolvePicture(root, tour, video.captions));
  const hash = hashOf(bytes, captions);
  const name = `video${path.extname(video.file).toLowerCase()}`;
  await keepVideo(sets, hash, name, bytes, captions);
  return {
    href: `${PICTURES_PATH}/${hash}/${name}`,
    captions: `${PICTURES_PATH}/${hash}/captions.vtt`,
    bytes: bytes.length,
  };
}

async function keepVideo(
  sets: PictureSets,
  hash: string,
  name: string,
  bytes: Buffer,
  captions: Buffer,
): Promise<void> {
  if ((await sets.find(hash)) !== undefined) return;
  const folder = await sets.begin(hash);
  await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, 'captions.vtt'), captions);
  const files = [
    { path: name, width: 0, height: 0, bytes: bytes.length },
    { path: 'captions.vtt', width: 0, height: 0, bytes: captions.length },
  ];
  await sets.keep(hash, folder, { files, source: { width: 0, height: 0 }, levels: [] });
}
