import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import type {
  PanoramaPictures,
  PictureFile,
  PictureSet,
  Posters,
  ScenePictures,
  TourIndex,
} from '../../../src/domain/tour/tour-pictures.ts';
import { FILE_ENDINGS, type Format } from './encode.ts';
import type { NeededPicture, NeededScene } from './needed-pictures.ts';
import type { PictureSetInfo } from './picture-sets.ts';
import type { PictureSettings } from './picture-settings.ts';

/** What is in a folder of pictures, by its hash. Throws for one that was not made. */
export type FindInfo = (hash: string) => PictureSetInfo;
export type SceneRecordings = Pick<ScenePictures, 'videos' | 'sounds'>;

/** Tells the pages where everything is that was made. */
export function makeIndex(
  scenes: readonly NeededScene[],
  find: FindInfo,
  recordingsOf: (needed: NeededScene) => SceneRecordings,
  settings: PictureSettings,
  walks: TourIndex['walks'] = {},
): TourIndex {
  const tours: Record<string, Record<string, ScenePictures>> = {};
  for (const needed of scenes) {
    const tour = (tours[needed.tour.lab] ??= {});
    tour[needed.scene.id] = {
      pictures: needed.scene.kind === 'photo' ? photoOf(needed, find) : panoramaOf(needed, find, settings),
      images: Object.fromEntries(
        [...needed.images].map(([point, picture]) => [point, pictureSetOf(picture, 'photo', 'image', find)]),
      ),
      ...recordingsOf(needed),
    };
  }
  return { version: 1, tours, walks };
}

function photoOf({ now, before }: NeededScene, find: FindInfo): ScenePictures['pictures'] {
  return {
    kind: 'photo',
    photo: pictureSetOf(now, 'photo', 'photo', find),
    ...(before && { before: { photo: pictureSetOf(before, 'photo', 'photo', find) } }),
  };
}

function panoramaOf(
  { scene, now, before, reach }: NeededScene,
  find: FindInfo,
  settings: PictureSettings,
): PanoramaPictures {
  const { info } = partOf(now, 'tiles', find);
  const weigh = (format: Format): number =>
    info.files.reduce((sum, { path, bytes }) => (path.endsWith(`.${FILE_ENDINGS[format]}`) ? sum + bytes : sum), 0);
  return {
    kind: 'panorama',
    tiles: tilesOf(now, find, settings),
    posters: postersOf(now, find),
    reach,
    points: Object.fromEntries(scene.points.map(({ id }) => [id, pictureSetOf(now, 'views', `point-${id}`, find)])),
    ...(before && { before: { tiles: tilesOf(before, find, settings), posters: postersOf(before, find) } }),
    ...(info.heading !== undefined && { heading: info.heading }),
    bytes: { avif: weigh('avif'), webp: weigh('webp') },
  };
}

function tilesOf(
  picture: NeededPicture,
  find: FindInfo,
  { tile, previewFace }: PictureSettings,
): PanoramaPictures['tiles'] {
  const { hash, info } = partOf(picture, 'tiles', find);
  return {
    path: `${PICTURES_PATH}/${hash}/{level}/{face}_{row}_{column}.{format}`,
    levels: info.levels,
    tile,
    preview: { path: `${PICTURES_PATH}/${hash}/preview.{format}`, face: previewFace },
  };
}

function postersOf(picture: NeededPicture, find: FindInfo): Posters {
  return { tall: pictureSetOf(picture, 'views', 'tall', find), wide: pictureSetOf(picture, 'views', 'wide', find) };
}

function pictureSetOf(picture: NeededPicture, kind: 'views' | 'photo', name: string, find: FindInfo): PictureSet {
  const { hash, info } = partOf(picture, kind, find);
  const filesOf = (format: Format): PictureFile[] =>
    info.files
      .filter(({ path }) => new RegExp(`^${name}-\\d+\\.${FILE_ENDINGS[format]}$`).test(path))
      .map(({ path, ...size }) => ({ href: `${PICTURES_PATH}/${hash}/${path}`, ...size }))
      .toSorted((a, b) => a.width - b.width);
  const [jpeg] = filesOf('jpeg');
  if (jpeg === undefined) throw new Error(`Picture ${name} of ${picture.named.name} was not made.`);
  return { avif: filesOf('avif'), webp: filesOf('webp'), jpeg };
}

function partOf(
  { job, named }: NeededPicture,
  kind: 'tiles' | 'views' | 'photo',
  find: FindInfo,
): { readonly hash: string; readonly info: PictureSetInfo } {
  const part = job.parts.find((each) => each.kind === kind);
  if (part === undefined) throw new Error(`No ${kind} of ${named.name} were asked for.`);
  return { hash: part.hash, info: find(part.hash) };
}
