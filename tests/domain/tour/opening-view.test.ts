import { expect, test } from 'vitest';
import { measureOutside } from '../../../src/domain/tour/opening-view.ts';

const VIEW = { yaw: 100, pitch: 0, vfov: 75 };
/** Half of what a picture of 8 by 3 shows from left to right, worked out by hand: atan(8/3 × tan 37.5°). */
const ACROSS = 63.96;

test('the middle of a view is half a field away from its nearest edge', () => {
  expect(measureOutside(VIEW, VIEW)).toBeCloseTo(-37.5, 5);
});

test('beside, above and below a view counts from its edge in a wide picture', () => {
  expect(measureOutside(VIEW, { yaw: 100 + ACROSS + 6, pitch: 0 })).toBeCloseTo(6, 1);
  expect(measureOutside(VIEW, { yaw: 100 - ACROSS + 2, pitch: 0 })).toBeCloseTo(-2, 1);
  expect(measureOutside(VIEW, { yaw: 100, pitch: 40 })).toBeCloseTo(2.5, 5);
  expect(measureOutside(VIEW, { yaw: 100, pitch: -36.5 })).toBeCloseTo(-1, 5);
});

test('behind is outside, also across the seam of the panorama', () => {
  expect(measureOutside(VIEW, { yaw: -80, pitch: 0 })).toBeGreaterThan(ACROSS - 1);
  expect(measureOutside({ yaw: 179, pitch: 0, vfov: 75 }, { yaw: -179, pitch: 0 })).toBeLessThan(-30);
});
