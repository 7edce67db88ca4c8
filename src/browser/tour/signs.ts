import type { Direction, SceneManifest } from '../../domain/tour/manifest.ts';
import type { PanoView } from './pano-view.ts';

/** The links of the page that stand in the picture, with their directions, in the order of the page. */
export type Signs = ReadonlyMap<HTMLElement, Direction>;

export function findSigns(root: ParentNode, scene: SceneManifest): Signs {
  const places = new Map<string, Direction>([
    ...scene.points.map((point) => [`point ${point.id}`, point] as const),
    ...scene.links.map((link) => [`link ${link.to}`, link] as const),
  ]);
  const signs = new Map<HTMLElement, Direction>();
  for (const sign of root.querySelectorAll<HTMLElement>('[data-point], [data-link]')) {
    const { point, link } = sign.dataset;
    const place = places.get(point === undefined ? `link ${link ?? ''}` : `point ${point}`);
    if (place !== undefined) signs.set(sign, place);
  }
  return signs;
}

/** Signs out of view wait at the edge, unseen but for the keyboard: focus on one turns the view to it. */
export function placeSigns(signs: Signs, view: PanoView): void {
  for (const [sign, direction] of signs) {
    const { x, y, visible } = view.project(direction);
    sign.style.setProperty('--x', `${x.toFixed(1)}px`);
    sign.style.setProperty('--y', `${y.toFixed(1)}px`);
    sign.toggleAttribute('data-away', !visible);
  }
}

/** The list is in the page again. */
export function releaseSigns(signs: Signs): void {
  for (const sign of signs.keys()) sign.removeAttribute('data-away');
}
