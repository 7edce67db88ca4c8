import type { PanoramaTiles, SceneManifest, TileFormat } from '../tour/manifest.ts';

/** An address from the folder of the site, and how many bytes come from there. */
export type WeighedFile = readonly [address: string, bytes: number];

/** What goes along with a tour. The build writes it beside the tour. */
export interface TakeAlongList {
  /** Changes when the tour looks or works otherwise; not when only the page around it does. */
  readonly version: string;
  readonly title: string;
  /** Pages and all that they need, whatever the device. */
  readonly files: readonly WeighedFile[];
  /** Small pictures: every device needs one of the two forms. */
  readonly pictures: Readonly<Record<TileFormat, readonly WeighedFile[]>>;
  /** Of each panorama the tiles of each level. */
  readonly panoramas: readonly TilesByLevel[];
}

/** By the width of a face in pixels. */
type TilesByLevel = Readonly<Record<string, Readonly<Record<TileFormat, readonly WeighedFile[]>>>>;

export interface Device {
  readonly format: TileFormat;
  /** Pixels of the screen that the picture of a tour gets in height. */
  readonly height: number;
}

/** A view of 75° that is `height` high is sharp enough at this much of it: as in chooseLevel, which is held against it. */
const FACE_TO_HEIGHT = 1.108;

/** The one level that this device gets: the smallest that is sharp enough, else the largest. */
export function fitLevel(levels: readonly number[], height: number): number {
  const sorted = levels.toSorted((a, b) => a - b);
  return sorted.find((level) => level >= FACE_TO_HEIGHT * height) ?? sorted.at(-1) ?? 0;
}

/** All that this device keeps of the tour. Pictures come first: a page without its pictures is worth less than none. */
export function chooseFiles(list: TakeAlongList, { format, height }: Device): WeighedFile[] {
  const tiles = list.panoramas.flatMap((panorama) => {
    const level = fitLevel(Object.keys(panorama).map(Number), height);
    return panorama[level]?.[format] ?? [];
  });
  // Two scenes may share a picture.
  return [...new Map([...tiles, ...list.pictures[format], ...list.files]).entries()];
}

export function sumBytes(files: readonly WeighedFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** The largest that is taken along: wider ones cost four times as much. */
const WIDEST_TAKEN = 1024;

export function levelsToTake(levels: readonly number[]): number[] {
  const narrow = levels.filter((level) => level <= WIDEST_TAKEN);
  return narrow.length > 0 ? narrow : levels.slice(0, 1);
}

/** What the viewer reads of a scene that was taken along: it asks for no other level than the one that is there. */
export function withOneLevel(scene: SceneManifest, height: number): SceneManifest {
  const only = (tiles: PanoramaTiles): PanoramaTiles => ({
    ...tiles,
    levels: [fitLevel(levelsToTake(tiles.levels), height)],
  });
  return {
    ...scene,
    panorama: only(scene.panorama),
    ...(scene.before !== undefined && { before: only(scene.before) }),
  };
}

/** `8,2 MB`; below a tenth of that in kB. As phones do, 1 MB is a million bytes. */
export function sayBytes(bytes: number): string {
  const [size, unit] = bytes < 100_000 ? [Math.ceil(bytes / 1000), 'kB'] : [Math.ceil(bytes / 100_000) / 10, 'MB'];
  return `${size.toLocaleString('nl-NL')} ${unit}`;
}
