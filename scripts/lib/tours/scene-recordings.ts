import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import type { TourPoint } from '../../../src/domain/kinds/tour.ts';
import type { CheckedTour } from './checked-tours.ts';
import { readBeside, type NeededScene } from './needed-pictures.ts';
import { hashOf, type PictureSets } from './picture-sets.ts';
import type { SceneRecordings } from './write-index.ts';

export interface TakenRecordings {
  readonly recordings: ReadonlyMap<NeededScene, SceneRecordings>;
  /** Of the folders in which they are. */
  readonly hashes: readonly string[];
}

/** Videos and sounds of points are copied as they are: the check has looked at them. */
export async function takeRecordings(
  scenes: readonly NeededScene[],
  root: string,
  sets: PictureSets,
): Promise<TakenRecordings> {
  const recordings = new Map<NeededScene, SceneRecordings>();
  const hashes: string[] = [];
  for (const needed of scenes) {
    const found: SceneRecordings = { videos: {}, sounds: {} };
    for (const { id, video, sound } of needed.scene.points) {
      if (video !== undefined) {
        const { hash, ...taken } = await takeVideo(video, needed, root, sets);
        found.videos[id] = taken;
        hashes.push(hash);
      }
      if (sound !== undefined) {
        const { hash, href } = await takeSound('geluid', { tour: needed.tour, file: sound.file }, root, sets);
        found.sounds[id] = href;
        hashes.push(hash);
      }
    }
    recordings.set(needed, found);
  }
  return { recordings, hashes };
}

async function takeVideo(
  video: NonNullable<TourPoint['video']>,
  { tour }: NeededScene,
  root: string,
  sets: PictureSets,
): Promise<SceneRecordings['videos'][string] & { readonly hash: string }> {
  const bytes = await readBeside(root, tour, video.file);
  const captions = await readBeside(root, tour, video.captions);
  const hash = hashOf(bytes, captions);
  const name = `video${endingOf(video.file)}`;
  await keepFiles(
    sets,
    hash,
    new Map([
      [name, bytes],
      ['captions.vtt', captions],
    ]),
  );
  return {
    hash,
    href: `${PICTURES_PATH}/${hash}/${name}`,
    captions: `${PICTURES_PATH}/${hash}/captions.vtt`,
    bytes: bytes.length,
  };
}

/** A recording without anything else, also that of a guided walk. */
export async function takeSound(
  title: string,
  { tour, file }: { readonly tour: CheckedTour; readonly file: string },
  root: string,
  sets: PictureSets,
): Promise<{ readonly hash: string; readonly href: string }> {
  const [bytes, name] = [await readBeside(root, tour, file), `${title}${endingOf(file)}`];
  // With the name: one recording may be a point's and a guide's, and lies in a folder for each.
  const hash = hashOf(name, bytes);
  await keepFiles(sets, hash, new Map([[name, bytes]]));
  return { hash, href: `${PICTURES_PATH}/${hash}/${name}` };
}

function endingOf(file: string): string {
  return path.extname(file).toLowerCase();
}

/** Files that are published as they are, in a folder named after what is in them. */
async function keepFiles(sets: PictureSets, hash: string, contents: ReadonlyMap<string, Buffer>): Promise<void> {
  if ((await sets.find(hash)) !== undefined) return;
  const folder = await sets.begin(hash);
  for (const [name, bytes] of contents) await writeFile(path.join(folder, name), bytes);
  const files = [...contents].map(([name, { length }]) => ({ path: name, width: 0, height: 0, bytes: length }));
  await sets.keep(hash, folder, { files, source: { width: 0, height: 0 }, levels: [] });
}
