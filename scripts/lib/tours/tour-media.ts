import { stat } from 'node:fs/promises';
import path from 'node:path';
import { scenesOf, type ReadTour } from '../../../src/domain/checks/tours/tour-check.ts';
import { pathBeside, type Media } from '../../../src/domain/media/picture-reading.ts';
import type { FieldPath } from '../../../src/domain/schema/schema-shape.ts';
import { lookAt } from '../content/media.ts';

/** A file that a tour names, with where it does. */
export interface NamedFile {
  readonly file: string;
  readonly path: FieldPath;
}

export function filesOf(tour: ReadTour): {
  readonly pictures: readonly NamedFile[];
  readonly videos: readonly NamedFile[];
} {
  const scenes = scenesOf(tour);
  const points = scenes.flatMap(({ scene, path: at }) =>
    scene.points.map((point, index) => ({ point, path: [...at, 'points', index] })),
  );
  return {
    pictures: [
      ...scenes.flatMap(({ scene, path: at }) => [
        { file: scene.picture.file, path: [...at, 'picture', 'file'] },
        ...(scene.before ? [{ file: scene.before.picture.file, path: [...at, 'before', 'picture', 'file'] }] : []),
      ]),
      ...points.flatMap(({ point, path: at }) =>
        point.image ? [{ file: point.image.file, path: [...at, 'image', 'file'] }] : [],
      ),
    ],
    videos: points.flatMap(({ point: { video }, path: at }) =>
      video
        ? (['file', 'captions'] as const).map((field) => ({ file: video[field], path: [...at, 'video', field] }))
        : [],
    ),
  };
}

/** What is known of the files of tours, as the content check knows it of all files. */
export async function readTourMedia(root: string, tours: readonly ReadTour[]): Promise<Media> {
  const named = async (kind: 'pictures' | 'videos'): Promise<string[]> => {
    const files = tours.flatMap((tour) => filesOf(tour)[kind].map(({ file }) => pathBeside(tour.file, file)));
    const isThere = await Promise.all(files.map((file) => isFile(path.join(root, file))));
    return [...new Set(files.filter((_, index) => isThere[index]))];
  };
  const [pictures, videos] = await Promise.all([named('pictures'), named('videos')]);
  return { files: new Set([...pictures, ...videos]), ...(await lookAt(root, pictures, videos)) };
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
