import type { Scene } from '../kinds/tour.ts';
import { toRadians } from './angles.ts';

/**
 * How high the camera stood, in metres, by one way onward: the floor of the next scene is as far off as the plan says
 * and lies as far below the horizon as `at` says. Undefined for a scene without a place on the plan, a plain
 * photograph, and a way that does not point at the floor.
 */
export function findEyeHeight(from: Scene, to: Scene): number | undefined {
  const way = from.links.find((link) => link.to === to.id);
  if (way === undefined || from.kind === 'photo' || from.plan === undefined || to.plan === undefined) return undefined;
  if (way.at.pitch >= 0) return undefined;
  const distance = Math.hypot(to.plan.x - from.plan.x, to.plan.y - from.plan.y);
  return distance === 0 ? undefined : distance * Math.tan(toRadians(-way.at.pitch));
}
