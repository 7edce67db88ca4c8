import { getFocalLength, toCamera, type Camera } from './camera.ts';
import { dot, pointOf, tileQuad } from './cube.ts';
import { CUBE_FACES, type CubeFace, type PanoramaTiles, type Previewed, type TileFormat } from './manifest.ts';

export interface Tile {
  /** Width of the face in pixels. */
  readonly level: number;
  readonly face: CubeFace;
  readonly row: number;
  readonly column: number;
}

/** A little unsharpness costs nobody anything, four times the bytes does. */
const SHARP_ENOUGH = 0.85;
const ALL_OF_IT: Range = [-1, 1];

/** A part of the width of the view: -1 is its left edge, 1 its right edge. */
export type Range = readonly [left: number, right: number];

/** What everybody gets, in pixels of a face. Wider ones cost four times as much and are for who asks to see more. */
const WIDEST_UNASKED = 1024;

/**
 * The place in `levels` of the smallest level that is sharp enough, else of the largest. `height` in device pixels.
 * `asksMore`: the visitor looks closer, or at the whole screen.
 */
export function chooseLevel(levels: readonly number[], vfov: number, height: number, asksMore: boolean): number {
  const wanted = SHARP_ENOUGH * getFocalLength(vfov, height);
  const given = asksMore ? levels : levels.filter((level, index) => index === 0 || level <= WIDEST_UNASKED);
  // In the middle of a face half its width is one radian.
  const index = given.findIndex((level) => level / 2 >= wanted);
  return index === -1 ? given.length - 1 : index;
}

/** Every tile of the level that the camera may see, those in the middle of the view first. */
export function findVisibleTiles(camera: Camera, level: number, tile: number, range: Range = ALL_OF_IT): Tile[] {
  const count = Math.ceil(level / tile);
  const places = Array.from({ length: count }, (_, index) => index);
  return CUBE_FACES.flatMap((face) => places.flatMap((row) => places.map((column) => ({ level, face, row, column }))))
    .map((candidate) => ({ candidate, quad: tileQuad(candidate.face, count, candidate.row, candidate.column) }))
    .filter(({ quad }) => {
      const corners = [pointOf(quad, 0, 0), pointOf(quad, 1, 0), pointOf(quad, 0, 1), pointOf(quad, 1, 1)];
      const seen = corners.map((corner) => toCamera(camera, corner));
      // Out of view when all corners are on the far side of one edge; at a corner of the view it may keep one too many.
      return (
        seen.some(([x, , depth]) => x >= range[0] * depth) &&
        seen.some(([x, , depth]) => x <= range[1] * depth) &&
        seen.some(([, y, depth]) => y >= -depth) &&
        seen.some(([, y, depth]) => y <= depth)
      );
    })
    .map(({ candidate, quad }) => {
      const middle = pointOf(quad, 0.5, 0.5);
      return { candidate, nearness: dot(camera.forward, middle) / Math.hypot(...middle) };
    })
    .sort((one, other) => other.nearness - one.nearness)
    .map(({ candidate }) => candidate);
}

export function getTileAddress(panorama: PanoramaTiles, tile: Tile, format: TileFormat): string {
  const { level, face, row, column } = tile;
  const parts: Record<string, string | number> = { level, face, row, column, format };
  return panorama.path.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}

export function getPreviewAddress(panorama: Previewed, format: TileFormat): string {
  return panorama.preview.path.replace('{format}', format);
}
