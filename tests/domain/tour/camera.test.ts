import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortestTurn } from '../../../src/domain/tour/angles.ts';
import { makeCamera, project, turnByDrag, unproject } from '../../../src/domain/tour/camera.ts';
import type { Direction, View } from '../../../src/domain/tour/manifest.ts';

const angle = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const views = fc.record({ yaw: angle(-180, 180), pitch: angle(-85, 85), vfov: angle(35, 90) });
const sizes = fc.record({ width: fc.integer({ min: 200, max: 1600 }), height: fc.integer({ min: 200, max: 1000 }) });

/** The gnomonic projection as a mapmaker writes it, with angles only: no matrix, no vector. */
function projectByMap(view: View, { yaw, pitch }: Direction, width: number, height: number) {
  const rad = Math.PI / 180;
  const [lon, lat, lat0] = [(yaw - view.yaw) * rad, pitch * rad, view.pitch * rad];
  const depth = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(lon);
  const focal = height / 2 / Math.tan((view.vfov / 2) * rad);
  return {
    depth,
    x: width / 2 + (focal * Math.cos(lat) * Math.sin(lon)) / depth,
    y: height / 2 - (focal * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lon))) / depth,
  };
}

describe('projecting a direction', () => {
  test('agrees with the formula of a mapmaker', () => {
    fc.assert(
      fc.property(views, angle(-180, 180), angle(-89, 89), sizes, (view, yaw, pitch, { width, height }) => {
        const expected = projectByMap(view, { yaw, pitch }, width, height);
        const found = project(makeCamera(view, width, height), { yaw, pitch });
        const inside =
          expected.depth > 0 && expected.x >= 0 && expected.x <= width && expected.y >= 0 && expected.y <= height;
        fc.pre(Math.abs(expected.depth) > 1e-6);
        if (inside) {
          expect(found.x).toBeCloseTo(expected.x, 6);
          expect(found.y).toBeCloseTo(expected.y, 6);
        }
        // Rounding decides for what lies exactly on the edge.
        const edge = Math.min(...[expected.x, width - expected.x, expected.y, height - expected.y].map(Math.abs));
        if (edge > 1e-6) expect(found.visible).toBe(inside);
      }),
    );
  });

  test('puts the view itself in the middle', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { x, y, visible } = project(makeCamera(view, 800, 500), view);
        expect([x, y]).toEqual([expect.closeTo(400, 6), expect.closeTo(250, 6)]);
        expect(visible).toBe(true);
      }),
    );
  });

  test('out of view gives the place at the edge on its own side', () => {
    const camera = makeCamera({ yaw: 0, pitch: 0, vfov: 60 }, 800, 500);
    expect(project(camera, { yaw: 120, pitch: 0 })).toEqual({
      x: 800,
      y: expect.closeTo(250, 6) as number,
      visible: false,
    });
    expect(project(camera, { yaw: -120, pitch: 0 }).x).toBe(0);
    expect(project(camera, { yaw: 0, pitch: 80 }).y).toBe(0);
  });

  test('always gives a place, straight behind too', () => {
    fc.assert(
      fc.property(views, angle(-180, 180), angle(-90, 90), (view, yaw, pitch) => {
        const { x, y } = project(makeCamera(view, 800, 500), { yaw, pitch });
        expect(x >= -1e-6 && x <= 800 + 1e-6 && y >= -1e-6 && y <= 500 + 1e-6).toBe(true);
      }),
    );
    expect(project(makeCamera({ yaw: 0, pitch: 0, vfov: 60 }, 800, 500), { yaw: 180, pitch: 0 }).visible).toBe(false);
  });
});

test('a pixel gives the direction that is drawn there', () => {
  fc.assert(
    fc.property(views, sizes, angle(0, 1), angle(0, 1), (view, { width, height }, across, down) => {
      const camera = makeCamera(view, width, height);
      const point = project(camera, unproject(camera, across * width, down * height));
      expect(point.x).toBeCloseTo(across * width, 5);
      expect(point.y).toBeCloseTo(down * height, 5);
    }),
  );
});

test('a small drag keeps the place under the finger under the finger', () => {
  const view = { yaw: 20, pitch: 0, vfov: 75 };
  const before = unproject(makeCamera(view, 800, 500), 400, 250);
  const { yaw, pitch } = turnByDrag(view, 500, 10, 6);
  const after = project(makeCamera({ ...view, yaw: view.yaw + yaw, pitch: view.pitch + pitch }, 800, 500), before);
  expect(after.x).toBeCloseTo(410, 0);
  expect(after.y).toBeCloseTo(256, 0);
  expect(shortestTurn(view.yaw, view.yaw + yaw)).toBeLessThan(0);
});
