import { clamp } from './angles.ts';

/** A box by its middle, in pixels from the top left corner of the picture. */
export interface SignBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between two signs, and between a sign and the edge: room for the ring around a point. */
const GAP = 4;
const ROUNDS = 40;

/**
 * Where signs stand so that a thumb can choose each: as near to their thing as the others, the edge of the picture and
 * what lies over it (`fixed`) allow. Follows from the boxes alone: signs do not jump about while the picture turns.
 */
export function placeApart<Sign extends SignBox>(
  signs: readonly Sign[],
  picture: Size,
  fixed: readonly SignBox[] = [],
): Sign[] {
  const placed = signs.map((sign) => keepInside({ ...sign }, picture));
  for (let round = 0; round < ROUNDS && spread(placed, fixed, picture); round += 1);
  return placed;
}

/** One push for each pair that is too near; false when there was none. The signs move in place. */
function spread(signs: Movable[], fixed: readonly SignBox[], picture: Size): boolean {
  let moved = false;
  signs.forEach((sign, index) => {
    for (const [after, other] of signs.slice(index + 1).entries()) {
      const [right, down] = pushOf(sign, other, index + after);
      if (right === 0 && down === 0) continue;
      moved = true;
      shift(sign, -right / 2, -down / 2);
      shift(other, right / 2, down / 2);
    }
    for (const box of fixed) {
      const [right, down] = pushOf(box, sign);
      moved ||= right !== 0 || down !== 0;
      shift(sign, right, down);
    }
  });
  for (const sign of signs) keepInside(sign, picture);
  return moved;
}

type Movable = { -readonly [Key in keyof SignBox]: SignBox[Key] };

/**
 * How far the second box has to go to be clear of the first: straight away from it, or the shortest way past a plate.
 * `number` bends the way a little, for things in the same place and so that a crowd does not end up in one row.
 */
function pushOf(one: SignBox, other: SignBox, number = 0): [right: number, down: number] {
  const [right, down] = [other.x - one.x, other.y - one.y];
  const wide = (one.width + other.width) / 2 + GAP - Math.abs(right);
  const high = (one.height + other.height) / 2 + GAP - Math.abs(down);
  if (wide <= 0.5 || high <= 0.5) return [0, 0];
  if (isRound(one) && isRound(other)) {
    const push = (one.width + other.width) / 2 + GAP - Math.hypot(right, down);
    if (push <= 0.5) return [0, 0];
    const [along, across] = [right + Math.cos(2 * number + 1) / 8, down + Math.sin(2 * number + 1) / 8];
    const length = Math.hypot(along, across);
    return [(along / length) * push, (across / length) * push];
  }
  return wide < high ? [right < 0 ? -wide : wide, 0] : [0, down < 0 ? -high : high];
}

function isRound({ width, height }: Size): boolean {
  return width === height;
}

function shift(sign: Movable, right: number, down: number): void {
  sign.x += right;
  sign.y += down;
}

/** A sign wider than the picture starts at its left edge. */
function keepInside<Sign extends Movable>(sign: Sign, picture: Size): Sign {
  const [across, along] = [sign.width / 2 + GAP, sign.height / 2 + GAP];
  sign.x = clamp(sign.x, across, Math.max(across, picture.width - across));
  sign.y = clamp(sign.y, along, Math.max(along, picture.height - along));
  return sign;
}
