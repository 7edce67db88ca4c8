import { clampView, normaliseYaw } from './angles.ts';
import type { SceneManifest, View } from './manifest.ts';

type Place = Pick<SceneManifest, 'heading'>;

/** The same direction of the compass seen from another scene; undefined when nobody knows where north is in one of them. */
export function keepDirection(yaw: number, from: Place, to: Place): number | undefined {
  if (from.heading === undefined || to.heading === undefined) return undefined;
  return normaliseYaw(yaw + from.heading - to.heading);
}

/**
 * Where a visitor looks after a step. Who walks straight on keeps the direction he looks in; a way whose author wrote
 * `arrive`, and a picture without a compass, have their own view.
 */
export function viewAfterStep(from: SceneManifest, looking: View, to: SceneManifest): View {
  const arrive = from.links.find((link) => link.to === to.id)?.arrive;
  const yaw = keepDirection(looking.yaw, from, to);
  if (arrive !== undefined || yaw === undefined) return clampView(arrive ?? to.view, to.limits);
  return clampView({ yaw, pitch: to.view.pitch, vfov: looking.vfov }, to.limits);
}

/** Where to look before the step: along the way, at the height of the eye, so that the pictures meet. */
export function viewAlongWay(from: SceneManifest, to: SceneManifest): Partial<View> {
  const way = from.links.find((link) => link.to === to.id);
  return way === undefined ? {} : { yaw: way.yaw, pitch: to.view.pitch };
}
