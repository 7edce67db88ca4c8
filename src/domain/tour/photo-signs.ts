import { placeApart } from './sign-places.ts';
import type { Scene } from '../kinds/tour.ts';

/** A numbered sign on a plain photograph. */
export interface PhotoSign {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  /** Its thing, as parts of the width and height. */
  readonly u: number;
  readonly v: number;
  /** How many pixels the sign stands from its thing, so that signs stay apart on the narrowest phone. */
  readonly right: number;
  readonly down: number;
}

/** On a wider screen things are further apart, and signs that are apart here are apart there too. */
const NARROWEST_SCREEN = 360;
/** The diameter of a sign: what a finger can hit, as `--tap` in tokens.css. */
const SIGN = 44;

/** `shape` is the width of the photograph divided by its height. */
export function placePhotoSigns({ points }: Pick<Scene, 'points'>, shape: number): PhotoSign[] {
  const [width, height] = [NARROWEST_SCREEN, NARROWEST_SCREEN / shape];
  const things = points.map(({ at: { u, v } }) => ({ x: u * width, y: v * height, width: SIGN, height: SIGN }));
  const placed = placeApart(things, { width, height });
  return points.map(({ id, title, at: { u, v } }, index) => ({
    id,
    title,
    number: index + 1,
    u,
    v,
    right: Math.round((placed[index]?.x ?? 0) - u * width),
    down: Math.round((placed[index]?.y ?? 0) - v * height),
  }));
}
