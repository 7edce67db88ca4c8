import path from 'node:path';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import type { TourIndex } from '../../../src/domain/tour/tour-pictures.ts';
import { formatCount } from '../dutch-figures.ts';
import { writeWhole } from '../kept-files.ts';
import type { SayProgress } from '../steps.ts';
import { hintHeavyPreviews } from './heavy-previews.ts';
import { countDamaged, describeDamaged, findKnown, type KnownSets } from './known-sets.ts';
import { findNeeded, picturesOf, type NeededScene } from './needed-pictures.ts';
import { openPictureSets } from './picture-sets.ts';
import { PICTURE_SETTINGS, type PictureSettings } from './picture-settings.ts';
import { findJobs, runJobs } from './scene-jobs.ts';
import { takeRecordings, type TakenRecordings } from './scene-recordings.ts';
import { takeWalks, type TakenWalks } from './tour-walks.ts';
import { inTours, refuseTours, type ToursCheck } from './tour-problems.ts';
import { INDEX_FILE, openToursFolder, TOURS_FOLDER } from './tours-folder.ts';
import { makeIndex } from './write-index.ts';

export interface ToursContext {
  readonly root: string;
  readonly warn: (text: string) => void;
  /** Hears what is only true of this once. */
  readonly warnOnce?: (text: string) => void;
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

/**
 * Makes all pictures that tours need and are not there yet, and the index that the pages read. The check has read and
 * judged the tours; a mistake in one of them is refused here.
 */
export async function makeTours(
  check: ToursCheck,
  context: ToursContext,
  say: SayProgress = () => undefined,
): Promise<ToursMade> {
  const { root, settings = PICTURE_SETTINGS, out = path.join(root, TOURS_FOLDER), warn } = context;
  refuseTours(inTours(check.problems));
  await openToursFolder(out);
  const scenes = (await Promise.all(check.tours.map((tour) => findNeeded(tour, { root, out, settings })))).flat();
  const sets = openPictureSets(out);
  const known = await findKnown(scenes, sets);
  const damaged = await countDamaged(scenes, known, sets);
  if (damaged > 0) (context.warnOnce ?? warn)(`  Let op: ${describeDamaged(damaged)}`);

  const taken = await takeRecordings(scenes, root, sets);
  const walks = await takeWalks(check.tours, root, sets);
  const jobs = findJobs(scenes, new Set(known.keys()));
  await runJobs(jobs, scenes, context, say);

  const complete = await findKnown(scenes, sets, known);
  const index = indexOf(scenes, complete, taken, walks, settings);
  await writeWhole(path.join(out, INDEX_FILE), `${JSON.stringify(index)}\n`);
  const removed = await sets.clean(new Set([...complete.keys(), ...taken.hashes, ...walks.hashes]));
  for (const text of hintHeavyPreviews(scenes, complete)) warn(`  Let op: ${text}`);
  for (const hint of inTours(check.hints)) warn(`  Let op: ${formatProblem(hint).replaceAll('\n', '\n  ')}`);
  return {
    tours: check.tours.length,
    scenes: scenes.length,
    made: jobs.length,
    pictures: picturesOf(scenes).length,
    removed,
  };
}

function indexOf(
  scenes: readonly NeededScene[],
  complete: KnownSets,
  { recordings }: TakenRecordings,
  { walks }: TakenWalks,
  settings: PictureSettings,
): TourIndex {
  return makeIndex(
    scenes,
    (hash) => {
      const info = complete.get(hash);
      if (info === undefined) throw new Error(`Pictures ${hash} are missing after they were made.`);
      return info;
    },
    (scene) => recordings.get(scene) ?? { videos: {}, sounds: {} },
    settings,
    walks,
  );
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
