import { problemAt } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { FieldPath } from '../schema-shape.ts';
import type { Scene } from '../tour/tour.ts';
import { quote } from '../words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** What the header of a picture tells, upright: its size, and that of the whole panorama when this is a part of it. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly full?: { readonly width: number; readonly height: number } | undefined;
}
/** Why a picture cannot be used, in words for its author. */
export interface PictureFault {
  readonly message: string;
  readonly fix: string;
}
export type PictureReading = PictureSize | PictureFault;

export interface PictureDemands {
  /** A cube of fewer pixels looks worse than the photograph that it was made of. */
  readonly narrowest: number;
  /** A progressive JPEG of this width is what fits in a gigabyte; cameras for the price of a school stay below it. */
  readonly widest: number;
}
export const PICTURE_DEMANDS: PictureDemands = { narrowest: 4096, widest: 12_288 };
const NARROWEST_PHOTO = 1200;

/** Pictures have the shape and size that a tour needs. `read` gives what is known of a file named in tour.yaml. */
export function checkTourPictures(
  entry: ReadTour,
  read: (file: string) => PictureReading | undefined,
  demands: PictureDemands = PICTURE_DEMANDS,
): Problem[] {
  return scenesOf(entry).flatMap(({ scene, path }) => {
    const { picture, before, points } = scene;
    const now = read(picture.file);
    const then = before && read(before.picture.file);
    const images = points.flatMap((point, index) =>
      point.image ? [{ file: point.image.file, path: [...path, 'points', index, 'image', 'file'] }] : [],
    );
    return [
      ...judge(entry, scene, picture.file, now, [...path, 'picture', 'file'], demands),
      ...(before
        ? judge(entry, scene, before.picture.file, then, [...path, 'before', 'picture', 'file'], demands)
        : []),
      ...compareSizes(entry, scene, now, then, [...path, 'before', 'picture', 'file']),
      ...images.flatMap(({ file, path: at }) => {
        const reading = read(file);
        return reading !== undefined && isFault(reading) ? [tell(entry, at, scene, file, reading)] : [];
      }),
    ];
  });
}

function judge(
  entry: ReadTour,
  scene: Scene,
  file: string,
  reading: PictureReading | undefined,
  path: FieldPath,
  demands: PictureDemands,
): Problem[] {
  if (reading === undefined) return [];
  const fault = isFault(reading)
    ? reading
    : scene.kind === 'photo'
      ? judgePhoto(reading, demands)
      : judgePanorama(reading.full ?? reading, demands);
  return fault === undefined ? [] : [tell(entry, path, scene, file, fault)];
}

function tell(entry: ReadTour, path: FieldPath, { id }: Scene, file: string, { message, fix }: PictureFault): Problem {
  return problemAt(entry, path, { message: `Plek ${quote(id)}, foto ${quote(file)}: ${message}`, fix });
}

function judgePanorama(
  { width, height }: PictureSize,
  { narrowest, widest }: PictureDemands,
): PictureFault | undefined {
  // Cameras and programs round differently, so one pixel more or less is no mistake.
  if (Math.abs(width - 2 * height) > 2) {
    return {
      message: `een panorama is twee keer zo breed als hoog, maar deze foto is ${size(width, height)}.`,
      fix: 'Bewaar de foto opnieuw als equirectangular (2:1), of schrijf “kind: photo” voor een gewone foto.',
    };
  }
  if (width < narrowest) {
    return {
      message: `deze foto is te klein (${size(width, height)}); een panorama is ten minste ${pixels(narrowest)} breed.`,
      fix: 'Kopieer het bestand van de camera zelf, niet uit een chat of van een website.',
    };
  }
  return tooWide(width, height, widest);
}

function judgePhoto({ width, height }: PictureSize, { narrowest, widest }: PictureDemands): PictureFault | undefined {
  const least = Math.min(NARROWEST_PHOTO, narrowest);
  if (Math.max(width, height) >= least) return tooWide(Math.max(width, height), Math.min(width, height), widest);
  return {
    message: `deze foto is te klein (${size(width, height)}); de lange kant is ten minste ${pixels(least)}.`,
    fix: 'Kopieer het bestand van de camera zelf, niet uit een chat of van een website.',
  };
}

function tooWide(width: number, height: number, widest: number): PictureFault | undefined {
  if (width <= widest) return undefined;
  return {
    message: `deze foto is te groot (${size(width, height)}); hoogstens ${pixels(widest)} breed kan.`,
    fix: 'Maak hem 8192 pixels breed: scherper dan dat ziet een bezoeker niet.',
  };
}

function compareSizes(
  entry: ReadTour,
  { id, kind }: Scene,
  now: PictureReading | undefined,
  then: PictureReading | undefined,
  path: FieldPath,
): Problem[] {
  if (now === undefined || then === undefined || isFault(now) || isFault(then)) return [];
  const [a, b] = [now.full ?? now, then.full ?? then];
  // Plain photographs only have to cover each other; of panoramas nobody can see where they stop matching.
  const same =
    kind === 'photo'
      ? Math.abs(a.width / a.height - b.width / b.height) < 0.01
      : a.width === b.width && a.height === b.height;
  if (same) return [];
  return [
    problemAt(entry, path, {
      message: `Plek ${quote(id)}: de foto van vroeger is ${size(b.width, b.height)}, die van nu ${size(a.width, a.height)}.`,
      fix:
        kind === 'photo'
          ? 'Snijd een van de twee bij, zodat ze dezelfde vorm hebben.'
          : 'Maak beide foto’s even groot. Ze horen ook vanaf dezelfde plek te zijn gemaakt.',
    }),
  ];
}

export function isFault(reading: PictureReading): reading is PictureFault {
  return 'message' in reading;
}

const grouped = new Intl.NumberFormat('nl-NL');

function pixels(count: number): string {
  return `${grouped.format(count)} pixels`;
}

function size(width: number, height: number): string {
  return `${grouped.format(width)} × ${grouped.format(height)} pixels`;
}
