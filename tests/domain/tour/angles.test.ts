import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampView, normaliseYaw, shortestTurn } from '../../../src/domain/tour/angles.ts';
import { makeCamera, unproject } from '../../../src/domain/tour/camera.ts';
import { formatViewAddress, parseSplitAddress, parseViewAddress } from '../../../src/domain/tour/angles-address.ts';

const LIMITS = { minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 };

describe('a yaw', () => {
  test.each([
    [0, 0],
    [180, 180],
    [-180, 180],
    [181, -179],
    [540, 180],
    [-721, -1],
  ])('of %d degrees is the same as %d', (yaw, same) => {
    expect(normaliseYaw(yaw)).toBe(same);
  });

  test('lies above -180 and at most at 180, and points the same way', () => {
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 5000, noNaN: true }), (yaw) => {
        const normal = normaliseYaw(yaw);
        expect(normal).toBeGreaterThan(-180);
        expect(normal).toBeLessThanOrEqual(180);
        expect(Math.cos(((normal - yaw) * Math.PI) / 180)).toBeCloseTo(1, 9);
      }),
    );
  });
});

test('a turn over the back of the room takes the short way', () => {
  expect(shortestTurn(170, -170)).toBe(20);
  expect(shortestTurn(-170, 170)).toBe(-20);
});

test('a view stays within the limits of its scene', () => {
  expect(clampView({ yaw: 200, pitch: -90, vfov: 10 }, LIMITS)).toEqual({ yaw: -160, pitch: -85, vfov: 35 });
});

test('no part of a view comes above or below a picture that stops there', () => {
  const angle = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const views = fc.tuple(
    angle(-180, 180),
    angle(-90, 90),
    angle(35, 90),
    angle(20, 80),
    angle(-80, -20),
    angle(0.4, 3),
  );
  fc.assert(
    fc.property(views, ([yaw, pitch, vfov, top, bottom, shape]) => {
      const view = clampView({ yaw, pitch, vfov }, { ...LIMITS, top, bottom });
      const camera = makeCamera(view, 100 * shape, 100);
      const edge = [0, 25, 50, 75, 100].map((part) => part * shape);
      for (const x of edge) {
        expect(unproject(camera, x, 0).pitch).toBeLessThanOrEqual(top + 1e-6);
        expect(unproject(camera, x, 100).pitch).toBeGreaterThanOrEqual(bottom - 1e-6);
      }
    }),
  );
});

describe('the view in an address', () => {
  test('is read back as it was written, to a tenth of a degree', () => {
    const angle = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(angle(-179.9, 180), angle(-90, 90), angle(35, 90), (yaw, pitch, vfov) => {
        const read = parseViewAddress(formatViewAddress({ yaw, pitch, vfov }));
        expect(Math.abs(shortestTurn(read?.yaw ?? 999, yaw))).toBeLessThanOrEqual(0.0501);
        expect(Math.abs((read?.pitch ?? 999) - pitch)).toBeLessThanOrEqual(0.0501);
        expect(Math.abs((read?.vfov ?? 999) - vfov)).toBeLessThanOrEqual(0.0501);
      }),
    );
  });

  test.each(['', '#', '#punt-kap', '#1,2', '#1,2,3,4,5', '#a,b,c', '#10,95,75', '#10,0,0', '#1e9,0,75', '#500,0,75'])(
    '%j is no view',
    (hash) => {
      expect(parseViewAddress(hash)).toBeUndefined();
    },
  );
});

describe('the line between after and before in an address', () => {
  test('comes back as it was written, beside the view', () => {
    const address = formatViewAddress({ yaw: -12.34, pitch: 5, vfov: 60 }, 0.404);
    expect(address).toBe('#-12.3,5,60,40');
    expect(parseSplitAddress(address)).toBe(0.4);
    expect(parseViewAddress(address)).toEqual({ yaw: -12.3, pitch: 5, vfov: 60 });
  });

  test.each([
    ['#1,2,75,0', 0],
    ['#1,2,75,100', 1],
    ['#voor-na', 0.5],
    ['#1,2,75', undefined],
    ['#punt-kap', undefined],
  ])('%s shows %s of the room after', (hash, split) => {
    expect(parseSplitAddress(hash)).toBe(split);
  });

  test.each(['101', '-1', '4.5', '1e1', 'half', ''])(
    'a bad part “%s” is left out, and the view still counts',
    (part) => {
      expect(parseSplitAddress(`#1,2,75,${part}`)).toBeUndefined();
      expect(parseViewAddress(`#1,2,75,${part}`)).toEqual({ yaw: 1, pitch: 2, vfov: 75 });
    },
  );
});

test('yaw is kept between -180 and 180, with 180 itself', () => {
  expect([180, -180, 181, 540, -190, 0, 359].map(normaliseYaw)).toEqual([180, 180, -179, 180, 170, 0, -1]);
});
