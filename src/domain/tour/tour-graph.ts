import type { Scene, Tour } from '../kinds/tour.ts';

/** The scenes that a visitor can come to from the start, in the order in which he meets them. */
export function findReachable({ startScene, scenes }: Pick<Tour, 'startScene' | 'scenes'>): ReadonlySet<string> {
  const known = new Map(scenes.map((scene) => [scene.id, scene]));
  const seen = new Set(known.has(startScene) ? [startScene] : []);
  // A set may grow while it is walked through, and then goes on with what was added.
  for (const id of seen) {
    for (const { to } of known.get(id)?.links ?? []) if (known.has(to)) seen.add(to);
  }
  return seen;
}

/** True when a visitor who followed a link can come back by another link. */
export function hasWayBack(from: Scene, to: Scene): boolean {
  return to.links.some((link) => link.to === from.id);
}

/** Neighbours in the order of the tour, for those who just want to go on. */
export function findNeighbours(
  { scenes }: Pick<Tour, 'scenes'>,
  id: string,
): { readonly previous: Scene | undefined; readonly next: Scene | undefined } {
  const index = scenes.findIndex((scene) => scene.id === id);
  return { previous: index > 0 ? scenes[index - 1] : undefined, next: index < 0 ? undefined : scenes[index + 1] };
}

/** Compass direction from one place on the plan to another; undefined when they are the same or not on the plan. */
export function findBearing(from: Scene, to: Scene): number | undefined {
  if (from.plan === undefined || to.plan === undefined) return undefined;
  const [east, north] = [to.plan.x - from.plan.x, to.plan.y - from.plan.y];
  if (east === 0 && north === 0) return undefined;
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}
