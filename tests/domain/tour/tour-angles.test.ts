import { expect, test } from 'vitest';
import fc from 'fast-check';
import { angleBetween } from '../../../src/domain/tour/great-circle.ts';
import { directionAt, fractionsOf } from '../../../src/domain/tour/tour-angles.ts';

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
