import { expect, test } from 'vitest';
import { makeSceneManifest } from '../../../src/domain/tour/tour-manifest.ts';
import type { PanoramaPictures } from '../../../src/domain/tour/tour-pictures.ts';
import { linkFields, makeTour, pointFields, sceneFields, tourFields } from '../checks/tours/tour-builder.ts';

test('the manifest says where a treasure lies, and in which picture when that is the one of before', () => {
  const points = [0, 30, 60].map((yaw) => pointFields(`kast-${yaw}`, { yaw, pitch: 0 }));
  const treasure = {
    at: { yaw: 120, pitch: -30 },
    riddle: 'Ik zit laag bij de grond. Waar ben ik?',
    near: 'kast-30',
    found: 'De eend zit onder de kast.',
  };
  const treasureOf = (more: object) => {
    const { tour } = makeTour(tourFields([sceneFields('hal', { points, treasure: { ...treasure, ...more } })]));
    const [scene] = tour.scenes;
    return scene && makeSceneManifest('metaal', scene, { tiles: {} } as unknown as PanoramaPictures, tour).treasure;
  };
  expect(treasureOf({})).toEqual({ yaw: 120, pitch: -30 });
  expect(treasureOf({ in: 'after' })).toEqual({ yaw: 120, pitch: -30 });
  expect(treasureOf({ in: 'before' })).toEqual({ yaw: 120, pitch: -30, in: 'before' });
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
