import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SceneManifest, View } from '../../../src/domain/tour/manifest.ts';
import { viewAlongWay, viewAfterStep, keepDirection } from '../../../src/domain/tour/walking.ts';
import { normaliseYaw } from '../../../src/domain/tour/angles.ts';

function sceneAt(id: string, heading?: number, links: SceneManifest['links'] = []): SceneManifest {
  return {
    id,
    panorama: { path: '', levels: [512], tile: 512, preview: { path: '', face: 192 } },
    view: { yaw: 110, pitch: -8, vfov: 75 },
    limits: { minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 },
    ...(heading !== undefined && { heading }),
    links,
    points: [],
  };
}
const LOOKING: View = { yaw: 30, pitch: -20, vfov: 60 };
const WAY = { to: 'b', href: '/b/', yaw: 80, pitch: -28 };

test('a step keeps the direction of the compass and how closely one looks', () => {
  const [here, there] = [sceneAt('a', 90, [WAY]), sceneAt('b', 180)];
  expect(viewAfterStep(here, LOOKING, there)).toEqual({ yaw: -60, pitch: -8, vfov: 60 });
});

test('the same direction whatever the two pictures are turned by', () => {
  const angle = fc.double({ min: 0, max: 359.9, noNaN: true });
  fc.assert(
    fc.property(angle, angle, angle, (yaw, from, to) => {
      const kept = keepDirection(normaliseYaw(yaw), { heading: from }, { heading: to }) ?? Number.NaN;
      expect(Math.abs(normaliseYaw(kept + to - (yaw + from)))).toBeLessThan(1e-9);
    }),
  );
});

test('without a compass, and where the author says so, the scene has its own view', () => {
  const arrive: View = { yaw: 5, pitch: 0, vfov: 40 };
  expect(viewAfterStep(sceneAt('a', undefined), LOOKING, sceneAt('b', 10))).toEqual({ yaw: 110, pitch: -8, vfov: 75 });
  expect(viewAfterStep(sceneAt('a', 10), LOOKING, sceneAt('b'))).toEqual({ yaw: 110, pitch: -8, vfov: 75 });
  expect(viewAfterStep(sceneAt('a', 10, [{ ...WAY, arrive }]), LOOKING, sceneAt('b', 20))).toEqual(arrive);
});

test('before the step one looks along the way, level', () => {
  expect(viewAlongWay(sceneAt('a', 0, [WAY]), sceneAt('b', 0))).toEqual({ yaw: 80, pitch: -8 });
  expect(viewAlongWay(sceneAt('a', 0), sceneAt('b', 0))).toEqual({});
});
