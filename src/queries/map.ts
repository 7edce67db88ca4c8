import netherlands from '@svg-maps/netherlands';
import { simplifyOutline } from '../domain/derived/outline.ts';

const TOLERANCE = 1;
let outlines: readonly string[] | undefined;

/** The twelve provinces as small SVG paths. */
export function getProvinceOutlines(): readonly string[] {
  outlines ??= netherlands.locations.map(({ path }) => simplifyOutline(path, TOLERANCE));
  return outlines;
}
