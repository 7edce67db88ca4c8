import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileFault, Media, PictureReading } from '../../../src/domain/media/picture-reading.ts';
import { mapBounded } from '../map-bounded.ts';
import { readPicture, READINGS_FOLDER } from '../pictures/read-picture.ts';
import { findVideoFault } from '../tours/video.ts';
import type { FoundFile } from './folder.ts';
import { notOpened } from './not-opened.ts';
import { readText, type TextReading } from './text.ts';

/** A large picture takes 300 MB while it is decoded. */
const AT_ONCE = 2;

/** Looks at every picture and video in the content folder, whether a page names it or not. */
export async function readMedia(root: string, label: string, found: readonly FoundFile[]): Promise<Media> {
  const files = found.filter(({ kind }) => kind === 'file');
  const named = (kind: 'picture' | 'video'): string[] =>
    files.filter(({ place }) => place.kind === kind).map((item) => `${label}/${item.path}`);
  return {
    files: new Set(files.map((item) => `${label}/${item.path}`)),
    ...(await lookAt(root, named('picture'), named('video'))),
  };
}

/** The paths are below the root of the project. */
async function lookAt(
  root: string,
  pictures: readonly string[],
  videos: readonly string[],
): Promise<Omit<Media, 'files'>> {
  const readings = path.join(root, READINGS_FOLDER);
  const looked = await mapBounded(pictures, AT_ONCE, async (file): Promise<readonly [string, PictureReading]> => [
    file,
    await readPicture(path.resolve(root, file), readings),
  ]);
  const faults = await mapBounded(videos, AT_ONCE, async (file): Promise<readonly (readonly [string, FileFault])[]> => {
    const fault = await findVideoFault(path.resolve(root, file));
    return fault === undefined ? [] : [[file, fault]];
  });
  const captions = videos.filter((file) => /\.vtt$/i.test(file));
  const read = await mapBounded(captions, AT_ONCE, async (file): Promise<readonly [string, TextReading]> => [
    file,
    await readCaptionsFile(path.resolve(root, file)),
  ]);
  return { pictures: new Map(looked), videoFaults: new Map(faults.flat()), captions: new Map(read) };
}

async function readCaptionsFile(file: string): Promise<TextReading> {
  try {
    return readText(await readFile(file));
  } catch (error) {
    return { problem: notOpened(error) };
  }
}
