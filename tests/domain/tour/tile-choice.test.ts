import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCamera, unproject } from '../../../src/domain/tour/camera.ts';
import { toFacePlace } from '../../../src/domain/tour/cube.ts';
import {
  chooseLevel,
  findVisibleTiles,
  getPreviewAddress,
  getTileAddress,
} from '../../../src/domain/tour/tile-choice.ts';

const LEVELS = [512, 1024, 2048];

describe('the level', () => {
  test.each([
    ['a phone upright, one pixel to a pixel', 732, 75, 1024],
    ['a small picture', 250, 75, 512],
    ['the same phone, zoomed in', 732, 35, 2048],
    ['a large sharp screen', 2000, 60, 2048],
  ])('for %s', (_name, height, vfov, level) => {
    expect(LEVELS[chooseLevel(LEVELS, vfov, height, true)]).toBe(level);
  });

  test('is the largest there is when none is sharp enough', () => {
    expect(chooseLevel([512], 35, 2000, true)).toBe(0);
  });

  test('is never the widest for who only looks round', () => {
    expect(LEVELS[chooseLevel(LEVELS, 75, 2000, false)]).toBe(1024);
    expect(LEVELS[chooseLevel(LEVELS, 75, 250, false)]).toBe(512);
    // A tile of another size.
    expect(chooseLevel([2048], 75, 2000, false)).toBe(0);
  });
});

describe('the tiles in view', () => {
  const angle = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  const views = fc.record({ yaw: angle(-180, 180), pitch: angle(-85, 85), vfov: angle(35, 90) });
  const steps = Array.from({ length: 21 }, (_, index) => index / 20);

  test.each([512, 1024, 2048])('hold every pixel of the view, at level %d', (level) => {
    fc.assert(
      fc.property(views, fc.constantFrom([412, 732], [1366, 768], [360, 450]), (view, [width = 1, height = 1]) => {
        const camera = makeCamera(view, width, height);
        const count = level / 512;
        const found = new Set(findVisibleTiles(camera, level, 512).map((tile) => nameOf(tile)));
        for (const across of steps) {
          for (const down of steps) {
            const { face, u, v } = toFacePlace(unproject(camera, across * width, down * height));
            const [row, column] = [v, u].map((place) => Math.min(count - 1, Math.floor(place * count)));
            // A pixel exactly on the edge of a face belongs to two of them.
            const onEdge = [u * count, v * count].some((place) => Math.abs(place - Math.round(place)) < 1e-6);
            if (!onEdge) expect(found).toContain(nameOf({ face, row: row ?? 0, column: column ?? 0 }));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are few: a phone asks for no more than it shows', () => {
    const camera = makeCamera({ yaw: 0, pitch: 0, vfov: 75 }, 412, 732);
    expect(
      findVisibleTiles(camera, 1024, 512)
        .map((tile) => nameOf(tile))
        .sort(),
    ).toEqual(['f00', 'f01', 'f10', 'f11']);
  });

  test('begin in the middle of the view', () => {
    const camera = makeCamera({ yaw: 40, pitch: 10, vfov: 90 }, 1366, 768);
    expect(findVisibleTiles(camera, 1024, 512)[0]).toEqual({ level: 1024, face: 'f', row: 0, column: 1 });
  });

  test('of the left half leave out what only the right half shows', () => {
    const camera = makeCamera({ yaw: 0, pitch: 0, vfov: 75 }, 412, 732);
    const left = findVisibleTiles(camera, 1024, 512, [-1, -0.01]);
    expect(left.map((tile) => nameOf(tile)).sort()).toEqual(['f00', 'f10']);
  });
});

test('addresses come from the pattern of the manifest', () => {
  const panorama = {
    path: '/rondleiding/beeld/abc/{level}/{face}_{row}_{column}.{format}',
    levels: LEVELS,
    tile: 512,
    preview: { path: '/rondleiding/beeld/abc/preview.{format}', face: 192 },
  };
  const tile = { level: 1024, face: 'f', row: 1, column: 0 } as const;
  expect(getTileAddress(panorama, tile, 'avif')).toBe('/rondleiding/beeld/abc/1024/f_1_0.avif');
  expect(getPreviewAddress(panorama, 'webp')).toBe('/rondleiding/beeld/abc/preview.webp');
});

function nameOf({ face, row, column }: { face: string; row: number; column: number }): string {
  return `${face}${row}${column}`;
}
