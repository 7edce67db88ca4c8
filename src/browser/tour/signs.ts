import { placeApart, type SignBox } from '../../domain/tour/sign-places.ts';
import type { Direction, SceneManifest } from '../../domain/tour/manifest.ts';
import type { PanoView } from './pano-view.ts';

/** The links of the page that stand in the picture, with their directions, in the order of the page. */
export type Signs = ReadonlyMap<HTMLElement, Direction>;

/** Lies over the picture, beside the signs; a sign over it would hide its text or be hidden by it. */
const OVER_THE_PICTURE = '.rendered, .treasure, .walk, .wipe-knob, .wipe-tag, .corner > *, .drag-cue span, .plan-card';

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

/**
 * Signs out of view, or under a card, wait unseen but for the keyboard: focus on one turns the view to it. The others
 * make room for one another.
 */
export function placeSigns(signs: Signs, view: PanoView, stage: HTMLElement): void {
  // First everything is measured, then everything is moved: the browser works out the page once.
  const picture = { width: stage.clientWidth, height: stage.clientHeight };
  const cards = [...stage.querySelectorAll('dialog[open]')].map((card) => boxOf(card, stage));
  const fixed = [...stage.querySelectorAll(OVER_THE_PICTURE)].map((part) => boxOf(part, stage));
  const shown = [...signs].map(([sign, direction]) => {
    const { x, y, visible } = view.project(direction);
    const box = { x, y, width: sign.offsetWidth, height: sign.offsetHeight };
    return { ...box, sign, away: !visible || cards.some((card) => overlaps(card, box)) };
  });
  const placed = placeApart(
    shown.filter(({ away }) => !away),
    picture,
    [...cards, ...fixed].filter(({ width }) => width > 0),
  );
  for (const { sign, x, y, away } of [...shown.filter((each) => each.away), ...placed]) {
    putAt(sign, x, y);
    sign.toggleAttribute('data-away', away);
  }
}

export function putAt(element: HTMLElement, x: number, y: number): void {
  element.style.setProperty('--x', `${x.toFixed(1)}px`);
  element.style.setProperty('--y', `${y.toFixed(1)}px`);
}

/** The names of the signs in view, nearest to the middle first. */
export function nameSigns(signs: Signs, view: PanoView): string[] {
  const { x, y } = view.project(view.view);
  return [...signs]
    .filter(([sign]) => !sign.hasAttribute('data-away'))
    .map(([sign, direction]) => {
      const place = view.project(direction);
      return {
        name: (sign.querySelector('.name') ?? sign).textContent.trim(),
        far: Math.hypot(place.x - x, place.y - y),
      };
    })
    .toSorted((one, other) => one.far - other.far)
    .map(({ name }) => name);
}

/** The list is in the page again. */
export function releaseSigns(signs: Signs): void {
  for (const sign of signs.keys()) sign.removeAttribute('data-away');
}

/** Where something stands in the stage; of what is hidden the width is 0. */
export function boxOf(element: Element, stage: HTMLElement): SignBox {
  const { left, top, width, height } = element.getBoundingClientRect();
  const from = stage.getBoundingClientRect();
  return { x: left - from.left + width / 2, y: top - from.top + height / 2, width, height };
}

export function overlaps(one: SignBox, other: SignBox): boolean {
  if (one.width === 0) return false;
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}
