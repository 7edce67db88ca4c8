import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import type { TourPoint } from '../../../src/domain/kinds/tour.ts';
import { readBeside, type NeededScene } from './needed-pictures.ts';
import { hashOf, type PictureSets } from './picture-sets.ts';
import type { SceneVideos } from './write-index.ts';

export interface TakenVideos {
  readonly videos: ReadonlyMap<NeededScene, SceneVideos>;
  /** Of the folders in which they are. */
  readonly hashes: readonly string[];
}

/** Videos are copied as they are: the check has looked at them. */
export async function takeVideos(
  scenes: readonly NeededScene[],
  root: string,
  sets: PictureSets,
): Promise<TakenVideos> {
  const videos = new Map<NeededScene, SceneVideos>();
  const hashes: string[] = [];
  for (const needed of scenes) {
    const found: SceneVideos = {};
    for (const { id, video } of needed.scene.points) {
      if (video === undefined) continue;
      const { hash, ...taken } = await takeVideo(video, needed, root, sets);
      found[id] = taken;
      hashes.push(hash);
    }
    videos.set(needed, found);
  }
  return { videos, hashes };
}

async function takeVideo(
  video: NonNullable<TourPoint['video']>,
  { tour }: NeededScene,
  root: string,
  sets: PictureSets,
): Promise<SceneVideos[string] & { readonly hash: string }> {
  const bytes = await readBeside(root, tour, video.file);
  const captions = await readBeside(root, tour, video.captions);
  const hash = hashOf(bytes, captions);
  const name = `video${path.extname(video.file).toLowerCase()}`;
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

/** Files that are published as they are, in a folder named after what is in them. */
export async function keepFiles(sets: PictureSets, hash: string, contents: ReadonlyMap<string, Buffer>): Promise<void> {
  if ((await sets.find(hash)) !== undefined) return;
  const folder = await sets.begin(hash);
  for (const [name, bytes] of contents) await writeFile(path.join(folder, name), bytes);
  const files = [...contents].map(([name, { length }]) => ({ path: name, width: 0, height: 0, bytes: length }));
  await sets.keep(hash, folder, { files, source: { width: 0, height: 0 }, levels: [] });
}
