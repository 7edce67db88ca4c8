import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { FileFault, PictureFacts } from '../../../src/domain/media/picture-reading.ts';
import { CUBE_FACES, TILE_FORMATS } from '../../../src/domain/tour/manifest.ts';
import { leanOf } from '../../../src/domain/tour/picture-reach.ts';
import type { SceneKind } from '../../../src/domain/kinds/tour.ts';
import { BROKEN } from '../pictures/look-at-picture.ts';
import { makeMaker, type Maker } from './encode.ts';
import { loadPanorama, loadPhoto } from './load-picture.ts';
import { chooseLevels, makeTiles } from './make-tiles.ts';
import { makeView, makeWidths, type ViewRequest } from './make-views.ts';
import { applyMasks, type MaskArea } from './masks.ts';
import { openPictureSets, type PictureSetInfo } from './picture-sets.ts';
import type { PictureSettings } from './picture-settings.ts';
import type { Raster } from './raster.ts';
import { levelPanorama, type Level } from './reproject.ts';

/** Everything that has to be made of one picture. Plain data, because it travels to another thread. */
export interface PictureJob {
  /** For progress: which picture this is, in Dutch. */
  readonly title: string;
  readonly file: string;
  readonly facts: PictureFacts;
  readonly kind: SceneKind;
  readonly masks: readonly MaskArea[];
  /** Undefined: what the camera wrote counts. */
  readonly level: Level | undefined;
  readonly detail: 'normal' | 'high';
  readonly parts: readonly PicturePart[];
  /** The folder of all pictures. */
  readonly out: string;
  readonly settings: PictureSettings;
}
/** One folder to fill. */
export type PicturePart = { readonly hash: string } & (
  | { readonly kind: 'tiles' }
  | { readonly kind: 'views'; readonly views: readonly ViewRequest[] }
  | { readonly kind: 'photo'; readonly name: string; readonly widths: readonly number[] }
);

export type JobResult = { readonly fault: FileFault } | { readonly made: readonly string[] };

/** Reads the picture once and makes all of it. An author's mistake is a fault; only our own mistakes are thrown. */
export async function runPictureJob(job: PictureJob, onFile: () => void): Promise<JobResult> {
  // The pool spreads pictures over the cores; more threads for one picture would only get in the way.
  sharp.concurrency(1);
  // No picture is read twice, so what libvips remembers only fills memory.
  sharp.cache(false);
  const { facts } = job;
  const width = facts.crop?.fullWidth ?? facts.width;
  const levels = job.kind === 'panorama' ? chooseLevels(width, job.detail, job.settings) : [];
  const source = await load(job, await readFile(job.file), levels);
  if (source === undefined) return { fault: BROKEN };

  const sets = openPictureSets(job.out);
  const made: string[] = [];
  for (const part of job.parts) {
    const folder = await sets.begin(part.hash);
    const maker = makeMaker(folder, onFile, 2);
    await makePart(part, source, levels, maker, job.settings);
    await sets.keep(part.hash, folder, { files: [...(await maker.finish())], ...describe(facts), levels });
    made.push(part.hash);
  }
  return { made };
}

async function load(job: PictureJob, bytes: Buffer, levels: readonly number[]): Promise<Raster | undefined> {
  const { kind, masks, settings, facts } = job;
  const widest = Math.max(...settings.photoWidths, ...settings.imageWidths);
  const width = kind === 'panorama' ? 4 * Math.max(...levels) : widest;
  let raster: Raster;
  try {
    raster = kind === 'panorama' ? await loadPanorama(bytes, facts, width) : await loadPhoto(bytes, width);
  } catch {
    return undefined;
  }
  const level = leanOf(job, facts);
  if (kind === 'panorama' && (level.pitch !== 0 || level.roll !== 0)) raster = levelPanorama(raster, level);
  await applyMasks(raster, masks, kind);
  return raster;
}

async function makePart(
  part: PicturePart,
  source: Raster,
  levels: readonly number[],
  maker: Maker,
  settings: PictureSettings,
): Promise<void> {
  switch (part.kind) {
    case 'tiles':
      return makeTiles(source, levels, maker, settings);
    case 'views':
      for (const view of part.views) await makeView(source, view, maker, settings);
      return;
    case 'photo':
      return makeWidths(source, part.name, part.widths, maker, settings);
  }
}

function describe({ width, height, crop, heading }: PictureFacts): Pick<PictureSetInfo, 'source' | 'heading'> {
  const source = crop === undefined ? { width, height } : { width: crop.fullWidth, height: crop.fullHeight };
  return { source, ...(heading !== undefined && { heading }) };
}

/** About how many files a job makes, to tell how far it is. */
export function countFiles({ parts, settings, detail }: PictureJob): number {
  const tiles = chooseLevels(Infinity, detail, settings).reduce(
    (sum, level) => sum + CUBE_FACES.length * (level / settings.tile) ** 2,
    1,
  );
  return parts.reduce((sum, part) => {
    switch (part.kind) {
      case 'tiles':
        return sum + tiles * TILE_FORMATS.length;
      case 'views':
        return sum + part.views.reduce((views, { widths }) => views + 2 * widths.length + 1, 0);
      case 'photo':
        return sum + 2 * part.widths.length + 1;
    }
  }, 0);
}
