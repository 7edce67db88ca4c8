import { expect, test } from 'vitest';
import { makeSceneManifest } from '../../../src/domain/tour/tour-manifest.ts';
import type { PanoramaPictures } from '../../../src/domain/tour/tour-pictures.ts';
import { linkFields, makeTour, pointFields, sceneFields, tourFields } from '../checks/tours/tour-builder.ts';

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
