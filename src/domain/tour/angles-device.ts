import { toDegrees, toRadians } from './angles.ts';
import type { Direction } from './manifest.ts';

/** Where the back of the device looks, from the angles of the W3C Device Orientation specification, in degrees. */
export function directionOfDevice(alpha: number, beta: number, gamma: number): Direction {
  const [a, b, g] = [toRadians(alpha), toRadians(beta), toRadians(gamma)];
  const east = -Math.sin(g) * Math.cos(a) - Math.cos(g) * Math.sin(b) * Math.sin(a);
  const north = -Math.sin(g) * Math.sin(a) + Math.cos(g) * Math.sin(b) * Math.cos(a);
  const up = -Math.cos(g) * Math.cos(b);
  return { yaw: toDegrees(Math.atan2(east, north)), pitch: toDegrees(Math.atan2(up, Math.hypot(east, north))) };
}
