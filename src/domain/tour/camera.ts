import { clamp, toRadians } from './angles.ts';
import { toDirection, toVector, type Vector } from './cube.ts';
import type { Direction, View } from './manifest.ts';

/** Looks from the middle of the cube. Its rows turn a vector into x, y and depth; what is seen has |x| and |y| <= depth. */
export interface Camera {
  readonly width: number;
  readonly height: number;
  readonly across: Vector;
  readonly upward: Vector;
  readonly forward: Vector;
}

/** Pixels from the top left corner. Outside the view it is the place at the edge that is nearest to it. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
}

export function makeCamera({ yaw, pitch, vfov }: View, width: number, height: number): Camera {
  const [y, p] = [toRadians(yaw), toRadians(pitch)];
  const zoom = 1 / Math.tan(toRadians(vfov) / 2);
  const narrow = (zoom * height) / width;
  return {
    width,
    height,
    across: [Math.cos(y) * narrow, 0, -Math.sin(y) * narrow],
    upward: [-Math.sin(p) * Math.sin(y) * zoom, Math.cos(p) * zoom, -Math.sin(p) * Math.cos(y) * zoom],
    forward: [Math.cos(p) * Math.sin(y), Math.sin(p), Math.cos(p) * Math.cos(y)],
  };
}

/** x, y and depth of a vector before the camera. */
export function toCamera({ across, upward, forward }: Camera, vector: Vector): Vector {
  const along = (row: Vector): number => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2];
  return [along(across), along(upward), along(forward)];
}

export function project(camera: Camera, direction: Direction): ScreenPoint {
  const [x, y, depth] = toCamera(camera, toVector(direction));
  const reach = Math.max(Math.abs(x), Math.abs(y));
  const visible = depth > 0 && reach <= depth;
  // What lies exactly behind is as near to the right as to any other edge.
  const [left, up] = visible ? [x / depth, y / depth] : reach === 0 ? [1, 0] : [x / reach, y / reach];
  return { x: ((1 + left) / 2) * camera.width, y: ((1 - up) / 2) * camera.height, visible };
}

/** The direction that a pixel shows. */
export function unproject(camera: Camera, x: number, y: number): Direction {
  const { across, upward, forward, width, height } = camera;
  const left = ((2 * x) / width - 1) / lengthSquared(across);
  const up = (1 - (2 * y) / height) / lengthSquared(upward);
  return toDirection([
    across[0] * left + upward[0] * up + forward[0],
    across[1] * left + upward[1] * up + forward[1],
    across[2] * left + upward[2] * up + forward[2],
  ]);
}

/** Pixels to a radian in the middle of the picture. */
export function getFocalLength(vfov: number, height: number): number {
  return height / 2 / Math.tan(toRadians(vfov) / 2);
}

/** How far the view turns, in degrees, when the picture is dragged this many pixels. */
export function turnByDrag(view: View, height: number, right: number, down: number): Direction {
  const perPixel = 180 / Math.PI / getFocalLength(view.vfov, height);
  // Near the poles a pixel is many degrees of yaw; without a limit the picture would spin.
  const width = clamp(Math.cos(toRadians(view.pitch)), 0.25, 1);
  return { yaw: (-right * perPixel) / width, pitch: down * perPixel };
}

function lengthSquared(row: Vector): number {
  return row[0] ** 2 + row[1] ** 2 + row[2] ** 2;
}
