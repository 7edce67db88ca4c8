import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import type { TourIndex } from '../../../src/domain/tour/tour-pictures.ts';
import type { CheckedTour } from './checked-tours.ts';
import { readBeside } from './needed-pictures.ts';
import { hashOf, type PictureSets } from './picture-sets.ts';
import { keepFiles } from './scene-videos.ts';

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
    const bytes = await readBeside(root, tour, walk.audio);
    const [hash, name] = [hashOf(bytes), `loop-mee${path.extname(walk.audio).toLowerCase()}`];
    await keepFiles(sets, hash, new Map([[name, bytes]]));
    hashes.push(hash);
    walks[tour.lab] = { captions, audio: `${PICTURES_PATH}/${hash}/${name}` };
  }
  return { walks, hashes };
}
