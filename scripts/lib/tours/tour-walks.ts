import type { TourIndex } from '../../../src/domain/tour/tour-pictures.ts';
import type { CheckedTour } from './checked-tours.ts';
import { readBeside } from './needed-pictures.ts';
import type { PictureSets } from './picture-sets.ts';
import { takeSound } from './scene-recordings.ts';

export interface TakenWalks {
  readonly walks: TourIndex['walks'];
  /** Of the folders in which their recordings are. */
  readonly hashes: readonly string[];
}

/** The words of every guided walk, and its recording, which is copied as it is. The check has looked at both. */
export async function takeWalks(tours: readonly CheckedTour[], root: string, sets: PictureSets): Promise<TakenWalks> {
  const walks: Record<string, TourIndex['walks'][string]> = {};
  const hashes: string[] = [];
  for (const tour of tours) {
    const { walk } = tour.tour;
    if (walk === undefined) continue;
    const captions = (await readBeside(root, tour, walk.file)).toString('utf8').replace(/^\uFEFF/, '');
    if (walk.audio === undefined) {
      walks[tour.lab] = { captions };
      continue;
    }
    const { hash, href } = await takeSound('loop-mee', { tour, file: walk.audio }, root, sets);
    hashes.push(hash);
    walks[tour.lab] = { captions, audio: href };
  }
  return { walks, hashes };
}
