import { expect, test } from 'vitest';
import fc from 'fast-check';
import { normaliseYaw } from '../../../../src/domain/tour/angles.ts';
import { angleBetween, directionAt, fractionsOf } from '../../../../src/domain/tour/tour-angles.ts';
import { getDoorAddresses, getDoorCode, getRedirects } from '../../../../src/domain/tour/tour-addresses.ts';
import { findBearing, findNeighbours, findReachable } from '../../../../src/domain/tour/tour-graph.ts';
import { makeSceneManifest } from '../../../../src/domain/tour/tour-manifest.ts';
import type { PanoramaPictures } from '../../../../src/domain/tour/tour-pictures.ts';
import { getHunt } from '../../../../src/domain/tour/treasure.ts';
import { chain, linkFields, makeTour, pointFields, sceneFields, tourFields } from './tour-builder.ts';

test('yaw is kept between -180 and 180, with 180 itself', () => {
  expect([180, -180, 181, 540, -190, 0, 359].map(normaliseYaw)).toEqual([180, 180, -179, 180, 170, 0, -1]);
});

test('angles and fractions turn into one another', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179.9, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (yaw, pitch) => {
        const back = directionAt(fractionsOf({ yaw, pitch }));
        expect(back.yaw).toBeCloseTo(yaw, 6);
        expect(back.pitch).toBeCloseTo(pitch, 6);
      },
    ),
  );
});

test('the angle between two directions is that of the vectors', () => {
  const vector = ({ yaw, pitch }: { yaw: number; pitch: number }): [number, number, number] => {
    const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
    return [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)];
  };
  const direction = fc.record({
    yaw: fc.double({ min: -180, max: 180, noNaN: true }),
    pitch: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  fc.assert(
    fc.property(direction, direction, (a, b) => {
      const [x, y] = [vector(a), vector(b)];
      const dot = x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
      expect(angleBetween(a, b)).toBeCloseTo((Math.acos(Math.max(-1, Math.min(1, dot))) * 180) / Math.PI, 3);
    }),
  );
});

test('a door has five signs that never change', () => {
  expect(getDoorCode('voorbeeld-pie', 'draaibanken')).toBe('5vqqk');
  expect(getDoorCode('voorbeeld-bwi', 'bouwhoek')).toBe('jvxa3');
});

test('the code of a thousand scenes is in the form that can be typed, and hardly ever the same', () => {
  const codes = Array.from({ length: 1000 }, (_, index) => getDoorCode(`lab-${index % 50}`, `plek-${index}`));
  expect(codes.every((code) => /^[0-9abcdefghjkmnpqrstvwxyz]{5}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(997);
});

test('a renamed scene keeps its short address, and its old page leads to the new one', () => {
  const { tour } = makeTour(
    tourFields(chain('draaibank', 'lascabine'), { redirects: [{ from: 'frees', to: 'lascabine' }] }),
  );
  const code = getDoorCode('metaal', 'frees');
  expect(getDoorAddresses({ lab: 'metaal', tour }).at(-1)).toEqual({
    lab: 'metaal',
    scene: 'frees',
    code,
    href: `/r/${code}/`,
    to: '/rondleiding/metaal/lascabine/',
  });
  expect(getRedirects({ lab: 'metaal', tour })).toContainEqual({
    from: '/rondleiding/metaal/frees/',
    to: '/rondleiding/metaal/lascabine/',
  });
});

test('reachable, neighbours and bearing follow from the tour', () => {
  const { tour } = makeTour(
    tourFields([
      ...chain('a', 'b'),
      sceneFields('c', { plan: { x: 1, y: 1 } }),
      sceneFields('d', { plan: { x: 2, y: 1 } }),
    ]),
  );
  expect([...findReachable(tour)]).toEqual(['a', 'b']);
  expect(findNeighbours(tour, 'b')).toMatchObject({ previous: { id: 'a' }, next: { id: 'c' } });
  expect(findNeighbours(tour, 'a').previous).toBeUndefined();
  const [, , c, d] = tour.scenes;
  expect(c && d && findBearing(c, d)).toBe(90);
});

test('the hunt asks near which point a thing is hidden', () => {
  const points = [0, 30, 60].map((yaw) => pointFields(`kast-${yaw}`, { yaw, pitch: 0 }));
  const treasure = {
    at: { yaw: 0, pitch: -30 },
    riddle: 'Ik zit laag bij de grond. Waar ben ik?',
    near: 'kast-30',
    found: 'De eend zit onder de kast.',
  };
  const { tour } = makeTour(tourFields([sceneFields('hal', { points, treasure }), sceneFields('zaal')]));
  expect(getHunt(tour)).toEqual([
    {
      scene: 'hal',
      sceneTitle: 'Bij de hal',
      riddle: 'Ik zit laag bij de grond. Waar ben ik?',
      choices: [0, 30, 60].map((yaw) => ({ id: `kast-${yaw}`, title: `De kast-${yaw}` })),
      answer: 'kast-30',
      found: 'De eend zit onder de kast.',
    },
  ]);
});

test('the manifest has angles and addresses and no texts', () => {
  const links = [linkFields('zaal', { u: 0.75, v: 0.5 }, { arrive: { yaw: 10 } })];
  const scene = sceneFields('hal', { links, points: [pointFields('kast', { yaw: 5, pitch: 6 })] });
  const { tour } = makeTour(tourFields([scene, sceneFields('zaal'), sceneFields('foto', { kind: 'photo' })]));
  const [first] = tour.scenes;
  const tiles = {
    path: '/rondleiding/beeld/0/{level}/{face}_{row}_{column}.{format}',
    levels: [512],
    tile: 512,
    preview: { path: '/p.{format}', face: 192 },
  };
  const pictures = { tiles, heading: 270 } as unknown as PanoramaPictures;
  expect(first && makeSceneManifest('metaal', first, pictures, tour)).toEqual({
    id: 'hal',
    panorama: tiles,
    view: { yaw: 0, pitch: 0, vfov: 75 },
    limits: { minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 },
    heading: 270,
    links: [
      { yaw: 90, pitch: 0, to: 'zaal', href: '/rondleiding/metaal/zaal/', arrive: { yaw: 10, pitch: 0, vfov: 75 } },
    ],
    plain: ['/rondleiding/metaal/foto/'],
    points: [{ id: 'kast', yaw: 5, pitch: 6 }],
  });
});
