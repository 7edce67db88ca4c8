import type { Interval } from '../schema/calendar-date.ts';
import { xOf, type Scale } from './axis.ts';
import type { TimelineRow } from './timeline.ts';
import { toTenth } from '../text/tenth.ts';

/** A date that was planned once: a ring for a day, a pill for a rough date. */
export interface Ghost {
  readonly left: number;
  readonly width: number;
  readonly round: boolean;
}

/** An arc from one planned date to the next, from x to x, both above their mark. */
export interface Hop {
  readonly from: number;
  readonly to: number;
  /** The last arc ends above the mark, which is taller than a ghost. */
  readonly toMark: boolean;
}

export interface Path {
  readonly ghosts: readonly Ghost[];
  readonly hops: readonly Hop[];
  readonly left: number;
  readonly right: number;
}

const RING = 14;
const MARK = 12;
const GAP = 6;

interface WantedGhost extends Ghost {
  readonly index: number;
}

/**
 * Ghosts keep `GAP` px from each other and from the mark, and shift to the left for that; the text gives the true date.
 * Where one side of the mark has no room, they stand on the other.
 */
export function layoutPath(row: TimelineRow, x: number, scale: Scale): Path {
  const wanted = row.ghosts.map((interval, index) => ({ index, ...ghostAt(interval, scale) }));
  const isBefore = ({ left, width }: Ghost) => left + width / 2 <= x;
  const space = { start: x + MARK + GAP + (row.deadline ? 4 : 0), end: scale.right + MARK, left: scale.left - MARK };

  const after = wanted.filter((ghost) => !isBefore(ghost));
  const right = packRight(after, space.start, space.end);
  const left = packLeft([...wanted.filter(isBefore), ...right.left], x - MARK - GAP, space.left);
  const back = left.left.map((ghost) => ({ ...ghost, left: space.start, width: RING }));
  const shown = back.length === 0 ? right : packRight([...right.placed, ...back], space.start, space.end);

  const placed = new Map([...shown.placed, ...left.placed].map((ghost) => [ghost.index, ghost]));
  const ghosts = row.ghosts.flatMap((_, index) => placed.get(index) ?? []);
  return {
    ghosts,
    hops: hopsOf(ghosts, row, x),
    left: Math.min(x - MARK, ...ghosts.map((ghost) => ghost.left)),
    right: Math.max(x + MARK, ...ghosts.map((ghost) => ghost.left + ghost.width)),
  };
}

interface Packed {
  readonly placed: readonly WantedGhost[];
  /** What the side had no room for. */
  readonly left: readonly WantedGhost[];
}

/** Each ghost leaves room for those that come after it. */
function packRight(ghosts: readonly WantedGhost[], start: number, end: number): Packed {
  const placed: WantedGhost[] = [];
  const left: WantedGhost[] = [];
  let from = start;
  ghosts
    .toSorted((a, b) => a.left - b.left || a.index - b.index)
    .forEach((ghost, index) => {
      const limit = end - (ghosts.length - 1 - index) * (RING + GAP);
      const at = Math.min(Math.max(ghost.left, from), limit - RING);
      if (at < from) {
        left.push(ghost);
        return;
      }
      const right = Math.max(at + RING, Math.min(ghost.left + ghost.width, limit));
      placed.push({ ...ghost, left: toTenth(at), width: toTenth(right - at) });
      from = right + GAP;
    });
  return { placed, left };
}

function packLeft(ghosts: readonly WantedGhost[], start: number, end: number): Packed {
  const placed: WantedGhost[] = [];
  const left: WantedGhost[] = [];
  let until = start;
  ghosts
    .toSorted((a, b) => b.left - a.left || b.index - a.index)
    .forEach((ghost, index) => {
      const limit = end + (ghosts.length - 1 - index) * (RING + GAP);
      const right = Math.max(Math.min(ghost.left + ghost.width, until), limit + RING);
      if (right > until) {
        left.push(ghost);
        return;
      }
      const at = Math.min(right - RING, Math.max(ghost.left, limit));
      placed.push({ ...ghost, left: toTenth(at), width: toTenth(right - at) });
      until = at - GAP;
    });
  return { placed, left };
}

function ghostAt({ first, last }: Interval, scale: Scale): Ghost {
  const [from, until] = [xOf(first, scale), xOf(last, scale)];
  if (first === last) return { left: from - RING / 2, width: RING, round: true };
  return { left: Math.min(from, until - RING), width: Math.max(RING, until - from), round: false };
}

function hopsOf(ghosts: readonly Ghost[], row: TimelineRow, x: number): Hop[] {
  const stops = ghosts.map(({ left, width }) => left + width / 2);
  const hops = stops.slice(1, row.moves + 1).map((to, index) => ({ from: stops[index] ?? to, to, toMark: false }));
  const lastStop = stops.at(-1);
  return row.hopsToMark && lastStop !== undefined ? [...hops, { from: lastStop, to: x, toMark: true }] : hops;
}
