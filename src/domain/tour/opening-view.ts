import { clamp, toDegrees, toRadians } from './angles.ts';
import { makeCamera, toCamera } from './camera.ts';
import { toVector } from './cube.ts';
import type { Direction, View } from './manifest.ts';

/** The widest picture that many visitors get: on a laptop of 1366 by 768 the picture is 1366 by 515. */
const [WIDTH, HEIGHT] = [8, 3];

/**
 * How many degrees a direction lies outside a view in that picture; negative when it is in view, and then how far
 * from the nearest edge.
 */
export function measureOutside(view: View, direction: Direction): number {
  const [x, y, depth] = toCamera(makeCamera(view, WIDTH, HEIGHT), toVector(direction));
  const up = toRadians(view.vfov) / 2;
  const across = Math.atan((Math.tan(up) * WIDTH) / HEIGHT);
  // From each pair of edges: the angle to the plane through the eye and the edge.
  const beyond = (along: number, half: number): number =>
    Math.asin(clamp((Math.abs(along) - depth) * Math.sin(half), -1, 1));
  return toDegrees(Math.max(beyond(x, across), beyond(y, up)));
}
