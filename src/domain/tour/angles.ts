import type { SceneManifest, View } from './manifest.ts';

export type ViewLimits = SceneManifest['limits'];

export const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
export const toDegrees = (radians: number): number => (radians * 180) / Math.PI;

export function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

/** The same direction with -180 < yaw <= 180. */
export function normaliseYaw(yaw: number): number {
  // Untouched: the sum below would round it.
  if (yaw > -180 && yaw <= 180) return yaw;
  const turned = ((((yaw + 180) % 360) + 360) % 360) - 180;
  return turned === -180 ? 180 : turned;
}

/** How far to turn to the right (negative: to the left) to get from one yaw to another, in degrees. */
export function shortestTurn(from: number, to: number): number {
  return normaliseYaw(to - from);
}

/** The nearest view that the scene allows. */
export function clampView(view: View, limits: ViewLimits): View {
  const { top = Infinity, bottom = -Infinity } = limits;
  const vfov = clamp(view.vfov, limits.minVfov, Math.min(limits.maxVfov, top - bottom));
  // The middle of its upper edge is the highest that a view shows, and that of its lower edge the lowest.
  return {
    yaw: normaliseYaw(view.yaw),
    pitch: clamp(view.pitch, Math.max(limits.minPitch, bottom + vfov / 2), Math.min(limits.maxPitch, top - vfov / 2)),
    vfov,
  };
}

export function isSameView(one: View, other: View): boolean {
  return one.yaw === other.yaw && one.pitch === other.pitch && one.vfov === other.vfov;
}
