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
