import type { PictureFacts } from '../media/picture-reading.ts';
import type { Scene } from '../kinds/tour.ts';

/** How the camera leaned, in degrees. What the author wrote counts before what the camera did. */
export function leanOf(
  { level }: Pick<Scene, 'level'>,
  { pitch = 0, roll = 0 }: Pick<PictureFacts, 'pitch' | 'roll'>,
): { readonly pitch: number; readonly roll: number } {
  return level ?? { pitch, roll };
}

/** Where a panorama stops above and below, in degrees; absent where it goes on to the pole. */
export interface Reach {
  readonly top?: number;
  readonly bottom?: number;
}

/** What the camera saw. A picture that is set upright has slanting edges, of which the innermost counts. */
export function findReach(
  { crop }: Pick<PictureFacts, 'crop'>,
  lean: { readonly pitch: number; readonly roll: number },
): Reach {
  if (crop === undefined) return {};
  const degrees = 180 / crop.fullHeight;
  const lost = Math.hypot(lean.pitch, lean.roll);
  const below = crop.fullHeight - crop.top - crop.height;
  return {
    // A pixel is what rounding can make of nothing.
    ...(crop.top > 1 && { top: Math.floor(10 * (90 - crop.top * degrees - lost)) / 10 }),
    ...(below > 1 && { bottom: Math.ceil(10 * (below * degrees - 90 + lost)) / 10 }),
  };
}

/** What both pictures show. */
export function shareReach(one: Reach, other: Reach): Reach {
  const top = Math.min(one.top ?? 90, other.top ?? 90);
  const bottom = Math.max(one.bottom ?? -90, other.bottom ?? -90);
  return { ...(top < 90 && { top }), ...(bottom > -90 && { bottom }) };
}
