import { z } from 'zod';

/** One published picture in one size. */
const pictureFile = z.strictObject({
  href: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
});
export type PictureFile = z.output<typeof pictureFile>;

/** One picture in several sizes and forms, small to large, for `<picture>`. All sizes have the same shape. */
const pictureSet = z.strictObject({
  avif: z.array(pictureFile).min(1),
  webp: z.array(pictureFile).min(1),
  /** For browsers that know neither. */
  jpeg: pictureFile,
});
export type PictureSet = z.output<typeof pictureSet>;

const panoramaTiles = z.strictObject({
  path: z.string(),
  levels: z.array(z.number().int().positive()).min(1),
  tile: z.number().int().positive(),
  preview: z.strictObject({ path: z.string(), face: z.number().int().positive() }),
});

/** What a visitor sees before the viewer starts: the same view, once for a standing and once for a lying screen. */
const posters = z.strictObject({ tall: pictureSet, wide: pictureSet });
export type Posters = z.output<typeof posters>;

const panoramaPictures = z.strictObject({
  kind: z.literal('panorama'),
  tiles: panoramaTiles,
  posters,
  /** Of the points: what one sees when one looks at them, by their id. */
  points: z.record(z.string(), pictureSet),
  before: z.strictObject({ tiles: panoramaTiles, posters }).optional(),
  /** Where the panoramas stop above and below, in degrees; left out where they go on to the pole. */
  reach: z.strictObject({ top: z.number().optional(), bottom: z.number().optional() }).default({}),
  /** From the file of the camera, for scenes whose author gave none. */
  heading: z.number().optional(),
  /** Bytes of all that a visitor could load of this scene in one form. */
  bytes: z.strictObject({ avif: z.number(), webp: z.number() }),
});

const photoPictures = z.strictObject({
  kind: z.literal('photo'),
  photo: pictureSet,
  before: z.strictObject({ photo: pictureSet }).optional(),
});

const scenePictures = z.strictObject({
  pictures: z.discriminatedUnion('kind', [panoramaPictures, photoPictures]),
  /** Close-ups that the author put with a point, by the id of the point. */
  images: z.record(z.string(), pictureSet),
  videos: z.record(z.string(), z.strictObject({ href: z.string(), captions: z.string(), bytes: z.number() })),
  /** Addresses of the sounds of points, by the id of the point. */
  sounds: z.record(z.string(), z.string()),
});
export type ScenePictures = z.output<typeof scenePictures>;
export type PanoramaPictures = z.output<typeof panoramaPictures>;

/** What the build step made: the pictures of every scene, by lab and then by scene. Written as .work/tours/index.json. */
export const tourIndex = z.strictObject({
  version: z.literal(1),
  tours: z.record(z.string(), z.record(z.string(), scenePictures)),
  /** Guided walks, by lab: the file as its author wrote it, and where its recording is. */
  walks: z.record(z.string(), z.strictObject({ captions: z.string(), audio: z.string().optional() })).default({}),
});
export type TourIndex = z.output<typeof tourIndex>;

/** For `srcset`: `/a-480.avif 480w, /a-960.avif 960w`. */
export function formatSrcset(files: readonly PictureFile[]): string {
  return files.map(({ href, width }) => `${href} ${width}w`).join(', ');
}
