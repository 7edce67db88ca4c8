import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Quality } from './picture-settings.ts';
import { CHANNELS, type Raster } from './raster.ts';

export type Format = keyof Quality;
export const FILE_ENDINGS = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const satisfies Record<Format, string>;

/** One file that was made, by its path below the folder of its set. */
interface MadeFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export function fromRaster({ data, width, height }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: CHANNELS } });
}

/** sharp writes no EXIF, XMP, GPS or profile unless asked to, and nobody asks. A test looks. */
async function encode(
  picture: Sharp,
  format: Format,
  quality: Quality,
): Promise<{ data: Buffer; width: number; height: number }> {
  const encoder =
    format === 'avif'
      ? picture.avif(quality.avif)
      : format === 'webp'
        ? picture.webp(quality.webp)
        : picture.jpeg(quality.jpeg);
  const { data, info } = await encoder.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Collects what is made in one folder, a few files at a time. */
export interface Maker {
  readonly add: (file: string, picture: () => Sharp, format: Format, quality: Quality) => Promise<void>;
  /** Waits until all are written. */
  readonly finish: () => Promise<readonly MadeFile[]>;
}

export function makeMaker(folder: string, onFile: () => void, atOnce: number): Maker {
  const files: MadeFile[] = [];
  const busy = new Set<Promise<void>>();

  async function make(file: string, picture: Sharp, format: Format, quality: Quality): Promise<void> {
    const { data, width, height } = await encode(picture, format, quality);
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, data);
    files.push({ path: file, width, height, bytes: data.length });
    onFile();
  }

  return {
    async add(file, picture, format, quality) {
      while (busy.size >= atOnce) await Promise.race(busy);
      const work = make(file, picture(), format, quality).finally(() => busy.delete(work));
      busy.add(work);
    },
    async finish() {
      await Promise.all(busy);
      return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
