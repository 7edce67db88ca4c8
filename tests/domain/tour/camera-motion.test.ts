import { describe, expect, test } from 'vitest';
import { destinationOf, glide, isOver, turn, viewAt } from '../../../src/domain/tour/camera-motion.ts';

const HERE = { yaw: 170, pitch: 0, vfov: 75 };
const THERE = { yaw: -170, pitch: 10, vfov: 60 };

describe('a turn', () => {
  const motion = turn(HERE, THERE, 1000);

  test('starts where the view is and ends exactly where it was sent', () => {
    expect(viewAt(motion, 1000)).toEqual(HERE);
    expect(viewAt(motion, 9000)).toBe(THERE);
    expect(isOver(motion, 9000)).toBe(true);
  });

  test('takes the short way round', () => {
    const { yaw } = viewAt(motion, 1040);
    expect(Math.abs(yaw)).toBeGreaterThan(170);
  });

  test('counts the next step from where it goes', () => {
    expect(destinationOf(motion, 1001)).toBe(THERE);
  });
});

describe('a glide', () => {
  const motion = glide(HERE, { yaw: 0.1, pitch: 0 }, 0);

  test('begins at the speed of the finger', () => {
    expect(viewAt(motion, 10).yaw - HERE.yaw).toBeCloseTo(1, 1);
  });

  test('slows down to a stop', () => {
    expect(isOver(motion, 1299)).toBe(false);
    expect(isOver(motion, 1300)).toBe(true);
    expect(viewAt(motion, 1300).yaw - viewAt(motion, 1200).yaw).toBeLessThan(0.1);
  });
});
