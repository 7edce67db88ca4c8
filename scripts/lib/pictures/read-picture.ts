import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { z } from 'zod';
import {
  fileFault,
  pictureFacts,
  type FileFault,
  type PictureReading,
} from '../../../src/domain/media/picture-reading.ts';
import { findKept, keep, sumOf } from '../kept-files.ts';
import { lookAtPicture } from './look-at-picture.ts';

/** Below the root of the project. Not in git: everything in it can be found again. */
export const READINGS_FOLDER = '.work/pictures';
/** Goes up when the code sees something else in the same bytes. */
const VERSION = 2;
/** More is slow to copy and no better to see; many places that keep a project refuse a file above it. */
const LARGEST_FILE = 100_000_000;

// No picture is read twice, so what libvips remembers only fills memory.
sharp.cache(false);

/** What a picture is and whether it is whole. Looks at its pixels only when these bytes were never seen before. */
export async function readPicture(file: string, readings: string): Promise<PictureReading> {
  const bytes = await readBytes(file);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const name = sumOf(`${VERSION} ${JSON.stringify(sharp.versions)}`, bytes);
  const known = readReading(findKept(readings, name));
  if (known !== undefined) return known;
  // In the order in which it is kept: a name that is made of it must not tell the first time from the next.
  const reading = keptReading.parse(await lookAtPicture(bytes));
  // Without a place to keep it the picture is looked at again next time: slower, and just as good.
  await keep(readings, name, JSON.stringify(reading)).catch(() => undefined);
  return reading;
}

async function readBytes(file: string): Promise<Buffer | FileFault> {
  try {
    await using handle = await open(file);
    const stat = await handle.stat();
    if (!stat.isFile()) return FOLDER;
    return stat.size > LARGEST_FILE ? TOO_HEAVY : await handle.readFile();
  } catch (error) {
    return describeUnopened(error);
  }
}

/** For every file that is there and can not be opened: that is something else than a broken file. */
export function describeUnopened(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekende fout';
  return {
    message: `dit bestand is niet te openen (${code}).`,
    fix: 'Kijk of het er nog is en of u het mag lezen.',
  };
}

const keptReading = z.union([pictureFacts, fileFault]);

function readReading(bytes: Buffer | undefined): PictureReading | undefined {
  if (bytes === undefined) return undefined;
  try {
    return keptReading.safeParse(JSON.parse(bytes.toString())).data;
  } catch {
    return undefined;
  }
}

const FOLDER: FileFault = {
  message: 'dit is een map, maar met deze naam hoort hier een foto.',
  fix: 'Haal de map weg, of geef die een naam zonder punt.',
};
const TOO_HEAVY: FileFault = {
  message: 'dit bestand is groter dan 100 MB.',
  fix: 'Bewaar de foto als JPEG van hoogstens 8192 pixels breed.',
};
