import { open } from 'node:fs/promises';
import type { FileFault } from '../../../src/domain/media/picture-reading.ts';
import { describeUnopened } from '../pictures/read-picture.ts';

/** A phone on a slow line; and no video of this site needs more than a minute. */
const LARGEST = 20_000_000;

/** Where phones write the place of recording in a video: the boxes `©xyz` and `loci`, and Apple's and Google's own keys. */
const LOCATION_MARKS = [
  Buffer.from([0xa9, 0x78, 0x79, 0x7a]),
  Buffer.from('loci\0'),
  Buffer.from('com.apple.quicktime.location'),
  Buffer.from('com.android.location'),
];

/**
 * What keeps a video or its captions from the site, told by the bytes. A video is published as it is, so it may hold
 * nothing that its maker did not mean to show.
 */
export async function findVideoFault(file: string): Promise<FileFault | undefined> {
  try {
    await using handle = await open(file);
    if ((await handle.stat()).size > LARGEST) return isSound(file) ? SOUND_TOO_LARGE : TOO_LARGE;
    const bytes = await handle.readFile();
    return /\.vtt$/i.test(file)
      ? judgeCaptions(bytes)
      : judgeRecording(bytes, isSound(file) ? 'dit geluid' : 'deze video');
  } catch (error) {
    return describeUnopened(error);
  }
}

function isSound(file: string): boolean {
  return /\.(?:mp3|m4a)$/i.test(file);
}

const SOUND_TOO_LARGE: FileFault = {
  message: 'dit geluid is groter dan 20 MB.',
  fix: 'Maak het korter, of bewaar het als mp3 van 64 kbit per seconde.',
};

const TOO_LARGE: FileFault = {
  message: 'deze video is groter dan 20 MB.',
  fix: 'Maak hem korter of kleiner; 720p is genoeg.',
};

function judgeCaptions(bytes: Buffer): FileFault | undefined {
  if (bytes.subarray(0, 9).toString('utf8').includes('WEBVTT')) return undefined;
  return {
    message: 'dit is geen WebVTT-bestand.',
    fix: 'Bewaar de ondertitels als .vtt; de eerste regel is WEBVTT.',
  };
}

function judgeRecording(bytes: Buffer, what: string): FileFault | undefined {
  if (!LOCATION_MARKS.some((mark) => bytes.includes(mark))) return undefined;
  return {
    message: `in ${what} staat op welke plaats ${what === 'dit geluid' ? 'het' : 'hij'} is opgenomen.`,
    fix: 'Bewaar de opname opnieuw zonder locatie. Op een iPhone: Deel, Opties, zet Locatie uit.',
  };
}
