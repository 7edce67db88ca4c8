import { z } from 'zod';
import type { WordsAtLine } from '../schema/problem.ts';

/** Where a part lies in a whole panorama, in pixels of the part. */
const crop = z.strictObject({
  width: z.number(),
  height: z.number(),
  fullWidth: z.number(),
  fullHeight: z.number(),
  left: z.number(),
  top: z.number(),
});
export type Crop = z.output<typeof crop>;

/** What is known of a picture of which every pixel could be read, as it is seen: upright. */
export const pictureFacts = z.strictObject({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  crop: crop.optional(),
  /** Degrees, as the camera wrote them. */
  heading: z.number().optional(),
  pitch: z.number().optional(),
  roll: z.number().optional(),
  /** Whether this looks like the file of a camera that nobody made smaller. */
  fromCamera: z.boolean(),
  /** How much the brightness differs along the first and the last row: a standard deviation, 0 to 128. */
  rows: z.strictObject({ first: z.number(), last: z.number() }),
});
export type PictureFacts = z.output<typeof pictureFacts>;

/** Why a file can not be used, in words for its author. The message follows the name of the file and a colon. */
export const fileFault = z.strictObject({ message: z.string(), fix: z.string() });
export type FileFault = z.output<typeof fileFault>;

export type PictureReading = PictureFacts | FileFault;

export function isFault(reading: PictureReading): reading is FileFault {
  return 'message' in reading;
}

/** Everything beside the pages, by its path from the root of the project. */
export interface Media {
  /** Every file there is. */
  readonly files: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, PictureReading>;
  /** Videos and captions that can not be used. */
  readonly videoFaults: ReadonlyMap<string, FileFault>;
  /** What stands in files with captions, or why nobody can read it; left out where nobody looked. */
  readonly captions?: ReadonlyMap<string, CaptionsFile> | undefined;
}

type CaptionsFile = { readonly text: string } | { readonly problem: WordsAtLine };

/** The path of a file that a page or tour names: `./hal.jpg` in `content/labs/pie/tour.yaml`. */
export function pathBeside(page: string, name: string): string {
  return page.slice(0, page.lastIndexOf('/') + 1) + name.replace(/^\.\//, '');
}

/** Of a picture that was read without a fault. */
export function factsOf({ pictures }: Media, page: string, name: string): PictureFacts | undefined {
  const reading = pictures.get(pathBeside(page, name));
  return reading === undefined || isFault(reading) ? undefined : reading;
}

/** Wider than a visitor can use, and what a gigabyte of memory can hold of a progressive JPEG. */
export const WIDEST_PICTURE = 12_288;
const MOST_PIXELS = (WIDEST_PICTURE * WIDEST_PICTURE) / 2;

/** Told from the header, before a pixel is read: a small file may claim to be as large as a house. */
export function judgeLargest({ width, height }: Pick<PictureFacts, 'width' | 'height'>): FileFault | undefined {
  const fix = 'Maak hem 8192 pixels breed: scherper dan dat ziet een bezoeker niet.';
  if (Math.max(width, height) > WIDEST_PICTURE) {
    return {
      message: `deze foto is te groot (${formatSize(width, height)}); hoogstens ${formatPixels(WIDEST_PICTURE)} breed of hoog kan.`,
      fix,
    };
  }
  if (width * height <= MOST_PIXELS) return undefined;
  return {
    message: `deze foto is te groot (${formatSize(width, height)}); hoogstens ${Math.floor(MOST_PIXELS / 1e6)} miljoen pixels bij elkaar kan.`,
    fix: 'Maak de lange kant hoogstens 8192 pixels: scherper dan dat ziet een bezoeker niet.',
  };
}

const grouped = new Intl.NumberFormat('nl-NL');

export function formatPixels(count: number): string {
  return `${grouped.format(count)} pixels`;
}

export function formatSize(width: number, height: number): string {
  return `${grouped.format(width)} × ${grouped.format(height)} pixels`;
}
