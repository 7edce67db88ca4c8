import { z } from 'zod';
import { normaliseYaw } from './angles.ts';
import type { Direction } from './manifest.ts';

/**
 * A place in a picture. Angles are for panoramas, `u` and `v` (0 to 1, from the left and from the top) for both kinds.
 * `form` remembers what the author wrote: in a plain photograph angles mean nothing.
 */
export interface Spot extends Direction {
  readonly u: number;
  readonly v: number;
  readonly form: 'angles' | 'fractions';
}

const EXACTLY_ONE = 'Schrijf óf yaw en pitch, óf u en v.';

export const spot = z
  .strictObject({
    yaw: z.number().gt(-180).max(180).optional().describe('Graden naar rechts vanaf het midden: van -180 tot 180.'),
    pitch: z.number().min(-90).max(90).optional().describe('Graden omhoog vanaf de horizon: van -90 tot 90.'),
    u: z.number().min(0).max(1).optional().describe('Hoe ver van links, van 0 tot 1.'),
    v: z.number().min(0).max(1).optional().describe('Hoe ver van boven, van 0 tot 1.'),
  })
  .refine((value) => isWholePair(value.yaw, value.pitch) !== isWholePair(value.u, value.v) && !isMixed(value), {
    error: 'Deze plaats is niet compleet of staat er dubbel.',
    params: { fix: EXACTLY_ONE },
  })
  .transform(({ yaw, pitch, u, v }): Spot => {
    if (yaw !== undefined && pitch !== undefined) return { yaw, pitch, ...fractionsOf({ yaw, pitch }), form: 'angles' };
    const at = { u: u ?? 0, v: v ?? 0 };
    return { ...directionAt(at), ...at, form: 'fractions' };
  });

function isWholePair(first: number | undefined, second: number | undefined): boolean {
  return first !== undefined && second !== undefined;
}

function isMixed({
  yaw,
  pitch,
  u,
  v,
}: {
  yaw?: number | undefined;
  pitch?: number | undefined;
  u?: number | undefined;
  v?: number | undefined;
}): boolean {
  return (yaw !== undefined || pitch !== undefined) && (u !== undefined || v !== undefined);
}

/** Where a direction lies in the flat panorama. */
export function fractionsOf({ yaw, pitch }: Direction): { readonly u: number; readonly v: number } {
  return { u: yaw / 360 + 0.5, v: 0.5 - pitch / 180 };
}

export function directionAt({ u, v }: { readonly u: number; readonly v: number }): Direction {
  return { yaw: normaliseYaw((u - 0.5) * 360), pitch: (0.5 - v) * 180 };
}
