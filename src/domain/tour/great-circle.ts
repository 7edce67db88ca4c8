import type { Direction } from './manifest.ts';

const RADIANS = Math.PI / 180;

/** Degrees between two directions, as one sees them from the middle. */
export function angleBetween(a: Direction, b: Direction): number {
  const rise = Math.sin(((a.pitch - b.pitch) / 2) * RADIANS) ** 2;
  const turn = Math.sin(((a.yaw - b.yaw) / 2) * RADIANS) ** 2;
  const half = rise + turn * Math.cos(a.pitch * RADIANS) * Math.cos(b.pitch * RADIANS);
  return (2 * Math.asin(Math.min(1, Math.sqrt(half)))) / RADIANS;
}
