import { normaliseYaw } from './angles.ts';
import type { View } from './manifest.ts';
import { toTenth } from '../text/tenth.ts';

const ANGLE = String.raw`(-?\d{1,3}(?:\.\d{1,4})?)`;
const VIEW_ADDRESS = new RegExp(`^#${ANGLE},${ANGLE},${ANGLE}(?:,([^,]*))?$`);
/** How a link asks for half of each: the address of the range input between before and after. */
const HALF_OF_EACH = '#voor-na';
const WHOLE_PERCENT = /^\d{1,3}$/;

/** `#12.5,-3,75` → the view; undefined when the text is no view, such as the anchor of a point. */
export function parseViewAddress(hash: string): View | undefined {
  const parts = VIEW_ADDRESS.exec(hash)?.slice(1, 4).map(Number);
  if (parts === undefined) return undefined;
  const [yaw = 0, pitch = 0, vfov = 0] = parts;
  if (Math.abs(yaw) > 360 || Math.abs(pitch) > 90 || vfov < 1 || vfov > 179) return undefined;
  return { yaw: normaliseYaw(yaw), pitch, vfov };
}

/** `#12.5,-3,75,40` → 0.4 of the width shows the room after; undefined when the address compares nothing. */
export function parseSplitAddress(hash: string): number | undefined {
  if (hash === HALF_OF_EACH) return 0.5;
  const percent = VIEW_ADDRESS.exec(hash)?.[4] ?? '';
  return WHOLE_PERCENT.test(percent) && Number(percent) <= 100 ? Number(percent) / 100 : undefined;
}

/** A tenth of a degree is finer than a finger, and so is a hundredth of the width. */
export function formatViewAddress({ yaw, pitch, vfov }: View, split?: number): string {
  const angles = [yaw, pitch, vfov].map(toTenth);
  return `#${[...angles, ...(split === undefined ? [] : [Math.round(split * 100)])].join(',')}`;
}
