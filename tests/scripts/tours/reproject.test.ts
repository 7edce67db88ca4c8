import { describe, expect, test } from 'vitest';
import { CUBE_FACES, type CubeFace } from '../../../src/domain/tour/manifest.ts';
import { halve, type Raster } from '../../../scripts/lib/tours/raster.ts';
import { levelPanorama, renderCubeFace, renderView } from '../../../scripts/lib/tours/reproject.ts';
import { paint, pixel } from './tour-folder.ts';

type Vector = readonly [number, number, number];
const RADIANS = Math.PI / 180;

/** Turns a vector up by `pitch` and then to the right by `yaw`: the textbook matrices, one after the other. */
function turn([x, y, z]: Vector, yaw: number, pitch: number): Vector {
  const [sp, cp, sy, cy] = [
    Math.sin(pitch * RADIANS),
    Math.cos(pitch * RADIANS),
    Math.sin(yaw * RADIANS),
    Math.cos(yaw * RADIANS),
  ];
  const [up, ahead] = [y * cp + z * sp, z * cp - y * sp];
  return [x * cy + ahead * sy, up, ahead * cy - x * sy];
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

/** A panorama whose colours say in which direction they lie. */
function directionColours(width: number, direct: (vector: Vector) => Vector = (vector) => vector): Raster {
  return paint(width, width / 2, (x, y) => {
    const [yaw, pitch] = [((x + 0.5) / width) * 360 - 180, 90 - ((y + 0.5) / (width / 2)) * 180];
    return toColour(direct(turn([0, 0, 1], yaw, pitch)));
  });
}
function toColour(vector: Vector): Vector {
  return vector.map((value) => Math.round(127.5 + 127 * value)) as unknown as Vector;
}
function farthestOff(raster: Raster, expected: (x: number, y: number) => Vector): number {
  let worst = 0;
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const wanted = toColour(unit(expected(x, y)));
      pixel(raster, x, y).forEach(
        (value, channel) => (worst = Math.max(worst, Math.abs(value - (wanted[channel] ?? 0)))),
      );
    }
  }
  return worst;
}

const source = directionColours(512);
/** Every face is the front face, turned. */
const TURNS: Readonly<Record<CubeFace, readonly [yaw: number, pitch: number]>> = {
  f: [0, 0],
  r: [90, 0],
  b: [180, 0],
  l: [-90, 0],
  u: [0, 90],
  d: [0, -90],
};

describe.each(CUBE_FACES)('face %s', (face) => {
  test('every pixel is the direction where the maths says, also over the seam at the back and at the poles', () => {
    const size = 64;
    const expected = (x: number, y: number) =>
      turn([(2 * (x + 0.5)) / size - 1, 1 - (2 * (y + 0.5)) / size, 1], ...TURNS[face]);
    expect(farthestOff(renderCubeFace(source, face, size), expected)).toBeLessThanOrEqual(3);
  });
});

test('a red mark at a known yaw and pitch is on the face and pixel that an independent formula gives', () => {
  // Yaw 30, pitch 20: on the front face at a = tan(30), b = -tan(20) / cos(30).
  const [yaw, pitch, size] = [30, 20, 128];
  const marked = paint(1024, 512, (x, y) => {
    const [dx, dy] = [((x + 0.5) / 1024) * 360 - 180 - yaw, 90 - ((y + 0.5) / 512) * 180 - pitch];
    return Math.hypot(dx, dy) < 1.5 ? [255, 0, 0] : [40, 40, 40];
  });
  const face = renderCubeFace(marked, 'f', size);
  let [sumX, sumY, count] = [0, 0, 0];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (pixel(face, x, y)[0] < 150) continue;
      sumX += x + 0.5;
      sumY += y + 0.5;
      count += 1;
    }
  }
  expect(sumX / count).toBeCloseTo((size / 2) * (1 + Math.tan(yaw * RADIANS)), 0);
  expect(sumY / count).toBeCloseTo((size / 2) * (1 - Math.tan(pitch * RADIANS) / Math.cos(yaw * RADIANS)), 0);
});

test('a view looks where it should and sees as much as it should', () => {
  const [width, height, view] = [60, 40, { yaw: 170, pitch: -35, vfov: 70 }] as const;
  const scale = Math.tan(35 * RADIANS) / (height / 2);
  const expected = (x: number, y: number) =>
    turn([(x + 0.5 - width / 2) * scale, (height / 2 - y - 0.5) * scale, 1], view.yaw, view.pitch);
  expect(farthestOff(renderView(source, view, width, height), expected)).toBeLessThanOrEqual(3);
});

test('a camera that looked up and hung over is set straight', () => {
  const [pitch, roll] = [12, -9];
  /** From the camera to the room: hung over clockwise by `roll`, then up by `pitch` (spherical metadata, Google). */
  const toRoom = ([x, y, z]: Vector): Vector => {
    const [s, c] = [Math.sin(roll * RADIANS), Math.cos(roll * RADIANS)];
    return turn([x * c + y * s, y * c - x * s, z], 0, pitch);
  };
  const crooked = directionColours(512, toRoom);
  const straight = levelPanorama(crooked, { pitch, roll });
  const expected = (x: number, y: number) =>
    turn([0, 0, 1], ((x + 0.5) / 512) * 360 - 180, 90 - ((y + 0.5) / 256) * 180);
  expect(farthestOff(straight, expected)).toBeLessThanOrEqual(4);
});

test('half the size is the mean of four and shifts nothing', () => {
  const half = halve(paint(4, 2, (x, y) => [10 * x, 100 * y, 7]));
  expect(half).toMatchObject({ width: 2, height: 1 });
  expect([...half.data]).toEqual([5, 50, 7, 25, 50, 7]);
});
