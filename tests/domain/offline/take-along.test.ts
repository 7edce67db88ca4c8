import { expect, test } from 'vitest';
import {
  chooseFiles,
  fitLevel,
  levelsToTake,
  sayBytes,
  sumBytes,
  withOneLevel,
  type TakeAlongList,
} from '../../../src/domain/offline/take-along.ts';
import type { SceneManifest } from '../../../src/domain/tour/manifest.ts';
import { chooseLevel } from '../../../src/domain/tour/tile-choice.ts';

const LIST: TakeAlongList = {
  version: '0123456789abcdef',
  title: 'Rondleiding',
  files: [['rondleiding/pie/', 10]],
  pictures: { avif: [['a.avif', 20]], webp: [['a.webp', 30]] },
  panoramas: [
    { 512: { avif: [['512.avif', 100]], webp: [] }, 1024: { avif: [['1024.avif', 400]], webp: [['1024.webp', 500]] } },
    // Two scenes may show the same picture.
    { 512: { avif: [['512.avif', 100]], webp: [] } },
  ],
};

test('the level that is taken is the one that the viewer asks for at its opening view', () => {
  const levels = [256, 512, 1024];
  for (let height = 100; height < 2500; height += 7) {
    expect([height, fitLevel(levels, height)]).toEqual([height, levels[chooseLevel(levels, 75, height, false)]]);
  }
});

test('a panorama without a level that is narrow enough still goes along', () => {
  expect([levelsToTake([512, 1024, 2048]), levelsToTake([2048])]).toEqual([[512, 1024], [2048]]);
});

test('a device takes one form and one level of each panorama, and each file once', () => {
  const files = chooseFiles(LIST, { format: 'avif', height: 900 });
  expect(files).toEqual([
    ['1024.avif', 400],
    ['512.avif', 100],
    ['a.avif', 20],
    ['rondleiding/pie/', 10],
  ]);
  expect(sumBytes(files)).toBe(530);
});

test('the viewer is told of no other level than the one that is there, also of before', () => {
  const tiles = { path: '/x', levels: [512, 1024, 2048], tile: 512, preview: { path: '/p', face: 1 } };
  const scene: SceneManifest = {
    id: 'x',
    panorama: tiles,
    before: { ...tiles, levels: [512] },
    view: { yaw: 0, pitch: 0, vfov: 75 },
    limits: { minPitch: -90, maxPitch: 90, minVfov: 30, maxVfov: 90 },
    links: [],
    points: [],
  };
  const { panorama, before } = withOneLevel(scene, 900);
  expect([panorama.levels, before?.levels]).toEqual([[1024], [512]]);
});

test('a size is said as a phone says it, and never too small', () => {
  expect([2, 99_999, 100_000, 8_200_000, 8_200_001].map(sayBytes)).toEqual([
    '1 kB',
    '100 kB',
    '0,1 MB',
    '8,2 MB',
    '8,3 MB',
  ]);
});
