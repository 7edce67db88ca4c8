import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { tourIndex, type ScenePictures, type TourIndex } from '../../../src/domain/tour/tour-pictures.ts';
import { checkContentFolder, type FolderCheck } from '../../../scripts/lib/check-content-folder.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';
import { makeTours, type ToursContext, type ToursMade } from '../../../scripts/lib/tours/make-tours.ts';
import { PICTURE_SETTINGS, type PictureSettings } from '../../../scripts/lib/tours/picture-settings.ts';
import { makeRaster, type Raster } from '../../../scripts/lib/tours/raster.ts';
import { sceneFields, tourFields, type Fields } from '../../domain/checks/tours/tour-builder.ts';

/** Small enough for a test: faces of 16 and 32 pixels out of a panorama of 256, and of 64 when asked. */
export const SMALL: PictureSettings = {
  ...PICTURE_SETTINGS,
  tile: 16,
  widestFace: { normal: 32, high: 64 },
  previewFace: 16,
  posters: { tall: { shape: 4 / 5, widths: [16, 32] }, wide: { shape: 8 / 5, widths: [32, 64] } },
  points: { shape: 4 / 3, widths: [16, 32], vfov: 40 },
  photoWidths: [32, 64],
  imageWidths: [16],
};

const SMALL_DEMANDS = { narrowest: 96, sharp: 128 };

/** No tour is without the page of its lab. */
const LAB_PAGE = `---
title: Metaal
kind: practice-room
town: Gorinchem
summary: Hier leer je metaal bewerken.
sources:
  - { id: krant, title: Een stuk, read: 2026-11 }
---
`;

/** A project in a folder of its own. */
export interface TourFolder {
  readonly root: string;
  readonly out: string;
  readonly write: (file: string, bytes: Buffer | string) => Promise<void>;
  readonly writeTour: (scenes: readonly Fields[], more?: Fields) => Promise<void>;
  /** Takes the page of the lab away, and gives its text. */
  readonly takePage: () => Promise<string>;
  readonly check: () => Promise<FolderCheck>;
  readonly make: (more?: Partial<ToursContext>) => Promise<ToursMade>;
  /** What an author is told, without the name of the file. */
  readonly findProblems: () => Promise<string>;
  readonly readIndex: () => Promise<TourIndex>;
  readonly readScene: (id: string) => Promise<ScenePictures>;
  /** The bytes behind an address of the site. */
  readonly readPicture: (href: string) => Promise<Buffer>;
  readonly remove: () => Promise<void>;
}

export async function makeTourFolder(): Promise<TourFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'tours-'));
  const lab = path.join(root, 'content/labs/metaal');
  const out = path.join(root, '.work/tours');
  await mkdir(lab, { recursive: true });
  await writeFile(path.join(lab, 'lab.mdx'), LAB_PAGE);

  const check = () => checkContentFolder(root, { today: '2026-11-23', demands: SMALL_DEMANDS });
  const make = async (more: Partial<ToursContext> = {}) =>
    makeTours(await check(), { root, warn: () => undefined, settings: SMALL, workers: 0, ...more });
  const readIndex = async () => tourIndex.parse(JSON.parse(await readFile(path.join(out, 'index.json'), 'utf8')));
  return {
    root,
    out,
    check,
    make,
    readIndex,
    takePage: () => rm(path.join(lab, 'lab.mdx')).then(() => LAB_PAGE),
    write: (file, bytes) => writeFile(path.join(lab, file), bytes),
    writeTour: (scenes, more) => writeFile(path.join(lab, 'tour.yaml'), stringify(tourFields(scenes, more))),
    findProblems: () =>
      make().then(
        () => '',
        (error: unknown) => {
          if (!(error instanceof StepFailure)) throw error;
          return error.message.replaceAll('content/labs/metaal/tour.yaml', 'tour.yaml');
        },
      ),
    async readScene(id) {
      const scene = (await readIndex()).tours['metaal']?.[id];
      if (scene === undefined) throw new Error(`No scene ${id} in the index.`);
      return scene;
    },
    readPicture: (href) => readFile(path.join(out, href.replace('/rondleiding/', ''))),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** One scene whose picture is `./hal.<ending>`. */
export function hall(more: Fields = {}, file = './hal.png'): Fields {
  return sceneFields('hal', { picture: { file, credit: 'School', licence: 'CC0', people: 'none' }, ...more });
}

/** A picture that an author could have: `colour` gives red, green and blue of each pixel. */
export function paint(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Raster {
  const raster = makeRaster(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) raster.data.set(colour(x, y), (y * width + x) * 3);
  }
  return raster;
}

export function toSharp({ data, width, height }: Raster) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

export function toPng(raster: Raster): Promise<Buffer> {
  return toSharp(raster).png().toBuffer();
}

export function pixel({ data, width }: Raster, x: number, y: number): readonly [number, number, number] {
  const at = (y * width + x) * 3;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

export async function decode(bytes: Buffer): Promise<Raster> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
