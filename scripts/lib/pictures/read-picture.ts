import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { fileFault, pictureFacts, type FileFault, type PictureReading } from '../../../src/domain/picture-reading.ts';
import { writeWhole } from '../tours/picture-sets.ts';
import { lookAtPicture } from './look-at-picture.ts';

/** Below the root of the project. Not in git: everything in it can be found again. */
export const READINGS_FOLDER = '.work/pictures';
/** Goes up when the code sees something else in the same bytes. */
const VERSION = 1;
/** More is slow to copy and no better to see; many places that keep a project refuse a file above it. */
const LARGEST_FILE = 100_000_000;

// No picture is read twice, so what libvips remembers only fills memory.
sharp.cache(false);

/** What a picture is and whether it is whole. Looks at its pixels only when these bytes were never seen before. */
export async function readPicture(file: string, readings: string): Promise<PictureReading> {
  const bytes = await readBytes(file);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const place = path.join(readings, `${sumOf(`${VERSION} ${sharp.versions.sharp}`, bytes)}.json`);
  const known = await findReading(place);
  if (known !== undefined) return known;
  const reading = await lookAtPicture(bytes);
  await keepReading(place, reading);
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

const keptReading = z.strictObject({ sum: z.string(), reading: z.union([pictureFacts, fileFault]) });

/** Undefined when there is none, or when something happened to it. */
async function findReading(place: string): Promise<PictureReading | undefined> {
  try {
    const { sum, reading } = keptReading.parse(JSON.parse(await readFile(place, 'utf8')));
    return sum === sumOf(JSON.stringify(reading)) ? reading : undefined;
  } catch {
    return undefined;
  }
}

/** Without a place to keep it the picture is looked at again next time: slower, and just as good. */
async function keepReading(place: string, reading: PictureReading): Promise<void> {
  const sorted = z.union([pictureFacts, fileFault]).parse(reading);
  const text = JSON.stringify({ sum: sumOf(JSON.stringify(sorted)), reading: sorted });
  await writeWhole(place, `${text}\n`).catch(() => undefined);
}

function sumOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

const FOLDER: FileFault = {
  message: 'dit is een map, maar met deze naam hoort hier een foto.',
  fix: 'Haal de map weg, of geef haar een naam zonder punt.',
};
const TOO_HEAVY: FileFault = {
  message: 'dit bestand is groter dan 100 MB.',
  fix: 'Bewaar de foto als JPEG van hoogstens 8192 pixels breed.',
};
