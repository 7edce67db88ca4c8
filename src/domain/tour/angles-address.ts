import { normaliseYaw } from './angles.ts';
import type { View } from './manifest.ts';
import { toTenth } from '../text/tenth.ts';

const ANGLE = String.raw`(-?\d{1,3}(?:\.\d{1,4})?)`;
const VIEW_ADDRESS = new RegExp(`^#${ANGLE},${ANGLE},${ANGLE}$`);

/** `#12.5,-3,75` → the view; undefined when the text is no view, such as the anchor of a point. */
export function parseViewAddress(hash: string): View | undefined {
  const parts = VIEW_ADDRESS.exec(hash)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [yaw = 0, pitch = 0, vfov = 0] = parts;
  if (Math.abs(yaw) > 360 || Math.abs(pitch) > 90 || vfov < 1 || vfov > 179) return undefined;
  return { yaw: normaliseYaw(yaw), pitch, vfov };
}

/** A tenth of a degree is finer than a finger. */
export function formatViewAddress({ yaw, pitch, vfov }: View): string {
  return `#${[yaw, pitch, vfov].map((angle) => String(toTenth(angle))).join(',')}`;
}
