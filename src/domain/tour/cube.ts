import { toDegrees, toRadians } from './angles.ts';
import type { CubeFace, Direction } from './manifest.ts';

/** x to the right, y up, z forward (yaw 0, pitch 0), from the eye. */
export type Vector = readonly [x: number, y: number, z: number];

/** A flat piece of the cube: its top left corner and the way along its top and down its left side. */
export interface Quad {
  readonly corner: Vector;
  readonly right: Vector;
  readonly down: Vector;
}

/** A place on a face, 0..1 from its left and from its top, as the face is stored. */
export interface FacePlace {
  readonly face: CubeFace;
  readonly u: number;
  readonly v: number;
}

/** The cube runs from -1 to 1; u and d are stored with the front at their bottom and top edge. */
const FACES: Record<CubeFace, Quad> = {
  f: { corner: [-1, 1, 1], right: [2, 0, 0], down: [0, -2, 0] },
  b: { corner: [1, 1, -1], right: [-2, 0, 0], down: [0, -2, 0] },
  r: { corner: [1, 1, 1], right: [0, 0, -2], down: [0, -2, 0] },
  l: { corner: [-1, 1, -1], right: [0, 0, 2], down: [0, -2, 0] },
  u: { corner: [-1, 1, -1], right: [2, 0, 0], down: [0, 0, 2] },
  d: { corner: [-1, -1, 1], right: [2, 0, 0], down: [0, 0, -2] },
};

export function toVector({ yaw, pitch }: Direction): Vector {
  const [y, p] = [toRadians(yaw), toRadians(pitch)];
  return [Math.sin(y) * Math.cos(p), Math.sin(p), Math.cos(y) * Math.cos(p)];
}

export function toDirection([x, y, z]: Vector): Direction {
  return { yaw: toDegrees(Math.atan2(x, z)), pitch: toDegrees(Math.atan2(y, Math.hypot(x, z))) };
}

export function dot(one: Vector, other: Vector): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

/** The point of a quad at `s` along its top and `t` down its side. */
export function pointOf({ corner, right, down }: Quad, s: number, t: number): Vector {
  return [
    corner[0] + right[0] * s + down[0] * t,
    corner[1] + right[1] * s + down[1] * t,
    corner[2] + right[2] * s + down[2] * t,
  ];
}

/** One of `count` × `count` equal tiles of a face. */
export function tileQuad(face: CubeFace, count: number, row: number, column: number): Quad {
  const { right, down } = FACES[face];
  const part = (side: Vector): Vector => [side[0] / count, side[1] / count, side[2] / count];
  return { corner: pointOf(FACES[face], column / count, row / count), right: part(right), down: part(down) };
}

/** Where on the cube a direction is found. */
export function toFacePlace(direction: Direction): FacePlace {
  const vector = toVector(direction);
  const [x, y, z] = vector;
  const largest = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  const face =
    largest === Math.abs(z) ? (z > 0 ? 'f' : 'b') : largest === Math.abs(x) ? (x > 0 ? 'r' : 'l') : y > 0 ? 'u' : 'd';
  const { right, down } = FACES[face];
  // The sides of a face are 2 long and lie along an axis: half the dot product is the place along it, from -1 to 1.
  return { face, u: (dot(vector, right) / 2 / largest + 1) / 2, v: (dot(vector, down) / 2 / largest + 1) / 2 };
}
