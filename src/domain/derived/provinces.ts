import type { Province } from '../schema/fields.ts';

interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** West, south, east, north, in degrees. */
type Box = readonly [number, number, number, number];

/**
 * How far each province reaches, measured on the map of province-outlines.ts and some kilometres wider: who reads
 * degrees from a map may be a street off. Utrecht reaches to Vijfheerenlanden, which is newer than that map.
 */
const REACH: Readonly<Record<Province, readonly Box[]>> = {
  Drenthe: [[6.08, 52.57, 7.12, 53.23]],
  Flevoland: [[5.09, 52.21, 6.05, 52.87]],
  Friesland: [[4.83, 52.76, 6.46, 53.54]],
  Gelderland: [[4.96, 51.7, 6.86, 52.55]],
  Groningen: [[6.13, 52.8, 7.26, 53.59]],
  Limburg: [[5.53, 50.72, 6.26, 51.81]],
  'Noord-Brabant': [[4.16, 51.19, 6.08, 51.86]],
  'Noord-Holland': [[4.46, 52.14, 5.44, 53.21]],
  Overijssel: [[5.74, 52.08, 7.1, 52.88]],
  Utrecht: [[4.75, 51.81, 5.66, 52.32]],
  Zeeland: [[3.33, 51.17, 4.31, 51.81]],
  'Zuid-Holland': [[3.8, 51.61, 5.21, 52.36]],
  'Caribisch Nederland': [
    [-68.45, 12, -68.15, 12.35],
    [-63.3, 17.42, -62.92, 17.68],
  ],
};

/** Whether a place can lie in a province. Rough: a rectangle around it also holds a piece of its neighbours. */
export function isInProvince({ lat, lon }: Place, province: Province): boolean {
  return REACH[province].some(
    ([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
}
