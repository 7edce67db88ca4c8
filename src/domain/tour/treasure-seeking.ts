import type { SceneManifest } from './manifest.ts';

type Treasure = NonNullable<SceneManifest['treasure']>;

/** How near the middle of the view is to the treasure, from far to near. */
export const WARMTHS = ['ijskoud', 'koud', 'lauw', 'warm', 'heet'] as const;
export type Warmth = (typeof WARMTHS)[number];

/** Each next word from this many degrees down. */
const BELOW = [100, 60, 35, 15] as const;

/** `angle`: degrees between the middle of the view and the treasure. */
export function getWarmth(angle: number): Warmth {
  const steps = BELOW.filter((limit) => angle < limit).length;
  return WARMTHS[steps] ?? WARMTHS[0];
}

/**
 * Whether the picture in which it lies is the one that shows at a place; `across`: 0..1 of the width, `split`: how much
 * of it shows the room after, undefined while nothing is compared.
 */
export function showsSide({ in: side }: Pick<Treasure, 'in'>, across: number, split: number | undefined): boolean {
  const isAfter = split === undefined || across < split;
  return side === 'before' ? !isAfter : isAfter;
}
