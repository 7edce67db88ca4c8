import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeCamera, project } from '../../../src/domain/tour/camera.ts';
import { placeApart, type SignBox } from '../../../src/domain/tour/sign-places.ts';
import { tourSchema, type Scene } from '../../../src/domain/kinds/tour.ts';

const PHONE = { width: 390, height: 487 };
const POINT = { width: 44, height: 44 };
/** A name onward: about as wide as two words, or over the whole width. */
const plate = (label: string) => ({ width: Math.min(PHONE.width - 16, 32 + 9.5 * label.length), height: 44 });

const point = (x: number, y: number): SignBox => ({ x, y, ...POINT });

test('signs that are far enough apart stay where they are', () => {
  const signs = [point(60, 60), point(200, 60), point(60, 200)];
  expect(placeApart(signs, PHONE)).toEqual(signs);
});

test('two signs over one another move apart along the line between their things', () => {
  const [first, second] = placeApart([point(200, 200), point(210, 200)], PHONE);
  expect(first?.y).toBeCloseTo(200, 0);
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThanOrEqual(47);
  expect(((second?.x ?? 0) + (first?.x ?? 0)) / 2).toBeCloseTo(205);
});

test('a sign at the edge comes wholly inside', () => {
  expect(placeApart([point(0, 487)], PHONE)).toEqual([point(26, 461)]);
});

test('signs go round what lies over the picture', () => {
  const label = { x: 80, y: 460, width: 140, height: 30 };
  const [sign] = placeApart([point(90, 440)], PHONE, [label]);
  expect((sign?.y ?? 0) + 22).toBeLessThanOrEqual(445);
});

test('a crowd finds room, also when all things are in one place', () => {
  const signs = placeApart(
    Array.from({ length: 12 }, () => point(195, 240)),
    PHONE,
  );
  expect(findOverlap(signs, 44)).toBeUndefined();
});

for (const [lab, scenes] of readScenes()) {
  test(`on a phone each sign of ${lab} can be tapped, wherever one looks`, () => {
    expect(scenes.flatMap((scene) => findCrowdedView(scene) ?? [])).toEqual([]);
  });
}

function readScenes(): [string, Scene[]][] {
  const root = path.resolve(import.meta.dirname, '../../../content/labs');
  return readdirSync(root).flatMap((lab): [string, Scene[]][] => {
    const file = path.join(root, lab, 'tour.yaml');
    const text = readFileOrNothing(file);
    if (text === undefined) return [];
    return [[lab, tourSchema.parse(parse(text)).scenes.filter(({ kind }) => kind === 'panorama')]];
  });
}

function readFileOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The first view of a scene in which two targets lie over one another, or one hangs over the edge. */
function findCrowdedView(scene: Scene): string | undefined {
  const { minPitch, maxPitch, minVfov, maxVfov } = scene.limits;
  for (let yaw = -180; yaw < 180; yaw += 4) {
    for (let pitch = minPitch; pitch <= maxPitch; pitch += 10) {
      for (const vfov of [minVfov, 75, maxVfov]) {
        const overlap = findOverlap(placeApart(signsInView(scene, { yaw, pitch, vfov }), PHONE), 40);
        if (overlap !== undefined) return `${scene.id} at ${yaw},${pitch},${vfov}: ${overlap}`;
      }
    }
  }
  return undefined;
}

function signsInView(scene: Scene, view: { yaw: number; pitch: number; vfov: number }) {
  const camera = makeCamera(view, PHONE.width, PHONE.height);
  return [
    ...scene.points.map(({ id, at }) => ({ id, at, ...POINT })),
    ...scene.links.map(({ to, at, label }) => ({ id: to, at, ...plate(label) })),
  ].flatMap(({ at, ...sign }) => {
    const { x, y, visible } = project(camera, at);
    return visible ? [{ ...sign, x, y }] : [];
  });
}

/** `target` is how much of a sign in pixels is a target of its own. */
function findOverlap(signs: readonly SignBox[], target: number): string | undefined {
  const shrunk = signs.map((sign) => ({
    ...sign,
    width: sign.width - (44 - target),
    height: sign.height - (44 - target),
  }));
  for (const [index, one] of shrunk.entries()) {
    if (one.x - one.width / 2 < 0 || one.x + one.width / 2 > PHONE.width) return `over the edge ${JSON.stringify(one)}`;
    for (const other of shrunk.slice(index + 1)) {
      const isRound = one.width === one.height && other.width === other.height;
      const apart = isRound
        ? Math.hypot(one.x - other.x, one.y - other.y) >= target
        : Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
      if (!apart) return `${JSON.stringify(one)} ${JSON.stringify(other)}`;
    }
  }
  return undefined;
}
