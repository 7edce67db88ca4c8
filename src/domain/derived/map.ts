import { toTenth } from '../text/tenth.ts';

/**
 * The map of province-outlines.ts is a Mercator drawing of 613 × 724 units that touches the outermost
 * land of the European Netherlands on every side. With those four degrees any town can be placed on it.
 */
export const MAP_SIZE = { width: 613, height: 724 } as const;
const CORNERS = { west: 3.359389, east: 7.227498, north: 53.556021, south: 50.7504 } as const;

/** In units of the drawing, y downward. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a place stands on the map, to a tenth of a unit (about 50 m), or undefined outside European Netherlands. */
export function placeOnMap({ lat, lon }: { readonly lat: number; readonly lon: number }): MapPoint | undefined {
  if (lon < CORNERS.west || lon > CORNERS.east || lat < CORNERS.south || lat > CORNERS.north) return undefined;
  const [top, bottom] = [mercator(CORNERS.north), mercator(CORNERS.south)];
  return {
    x: toTenth(((lon - CORNERS.west) / (CORNERS.east - CORNERS.west)) * MAP_SIZE.width),
    y: toTenth(((top - mercator(lat)) / (top - bottom)) * MAP_SIZE.height),
  };
}

function mercator(degrees: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
}

const ROUNDS = 40;

/**
 * Dots that lie on or over each other, moved apart until each can be pointed at: a few kilometres at most. In the same
 * order; the same dots always end up in the same places.
 */
export function spreadPoints(points: readonly MapPoint[], distance: number): MapPoint[] {
  const placed = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(placed, distance)) break;
  }
  return placed.map(({ x, y }) => ({ x: toTenth(x), y: toTenth(y) }));
}

/** One round over all pairs; whether anything had to move. */
function pushApart(placed: readonly { x: number; y: number }[], distance: number): boolean {
  let moved = false;
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const apart = Math.hypot(dx, dy);
      if (apart >= distance - 0.1) continue;
      moved = true;
      const step = (distance - apart) / 2;
      // Two in one place part to the left and the right.
      const [ux, uy] = apart === 0 ? [1, 0] : [dx / apart, dy / apart];
      a.x -= ux * step;
      a.y -= uy * step;
      b.x += ux * step;
      b.y += uy * step;
    }
  });
  return moved;
}

/** On which side of its dot a name has room. */
export function nameAnchor({ x }: MapPoint): 'start' | 'middle' | 'end' {
  if (x < MAP_SIZE.width * 0.35) return 'start';
  return x > MAP_SIZE.width * 0.65 ? 'end' : 'middle';
}
