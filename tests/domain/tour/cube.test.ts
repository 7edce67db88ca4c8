import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointOf, tileQuad, toDirection, toFacePlace, toVector } from '../../../src/domain/tour/cube.ts';
import { CUBE_FACES, type CubeFace } from '../../../src/domain/tour/manifest.ts';

/** The formula by which reproject.ts cuts tiles, once more: a pixel of a face, a and b from -1 to 1, to a vector. */
const SOURCE: Record<CubeFace, (a: number, b: number) => [number, number, number]> = {
  f: (a, b) => [a, -b, 1],
  b: (a, b) => [-a, -b, -1],
  r: (a, b) => [1, -b, -a],
  l: (a, b) => [-1, -b, a],
  u: (a, b) => [a, 1, b],
  d: (a, b) => [a, -1, -b],
};
const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe.each(CUBE_FACES)('face %s', (face) => {
  test('lies where the pipeline cuts it', () => {
    fc.assert(
      fc.property(part, part, (u, v) => {
        const expected = SOURCE[face](2 * u - 1, 2 * v - 1);
        pointOf(tileQuad(face, 1, 0, 0), u, v).forEach((axis, index) => {
          expect(axis).toBeCloseTo(expected[index] ?? Number.NaN, 12);
        });
      }),
    );
  });

  test('gives back the place that a direction was taken from', () => {
    fc.assert(
      fc.property(part, part, (u, v) => {
        const place = toFacePlace(toDirection(SOURCE[face](2 * u - 1, 2 * v - 1)));
        expect(place.face).toBe(face);
        expect(place.u).toBeCloseTo(u, 9);
        expect(place.v).toBeCloseTo(v, 9);
      }),
    );
  });

  test('is the sum of its tiles: neighbours share their edges', () => {
    expect(pointOf(tileQuad(face, 4, 1, 2), 1, 1)).toEqual(pointOf(tileQuad(face, 4, 2, 3), 0, 0));
    expect(pointOf(tileQuad(face, 4, 3, 3), 1, 1)).toEqual(pointOf(tileQuad(face, 1, 0, 0), 1, 1));
  });
});

test('yaw goes to the right and pitch goes up', () => {
  expect(toFacePlace({ yaw: 0, pitch: 0 }).face).toBe('f');
  expect(toFacePlace({ yaw: 90, pitch: 0 }).face).toBe('r');
  expect(toFacePlace({ yaw: -90, pitch: 0 }).face).toBe('l');
  expect(toFacePlace({ yaw: 180, pitch: 0 }).face).toBe('b');
  expect(toFacePlace({ yaw: 0, pitch: 80 }).face).toBe('u');
  expect(toFacePlace({ yaw: 0, pitch: -80 }).face).toBe('d');
});

test('a direction survives the way to a vector and back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179.9, max: 180, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
      (yaw, pitch) => {
        const back = toDirection(toVector({ yaw, pitch }));
        expect(back.yaw).toBeCloseTo(yaw, 9);
        expect(back.pitch).toBeCloseTo(pitch, 9);
      },
    ),
  );
});
