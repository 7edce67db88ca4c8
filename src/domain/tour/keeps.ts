/**
 * What a visitor keeps, by tour, oldest first. A point is kept as `scene/point`, a profession by its id alone: an id
 * holds no slash.
 */
export type KeptByTour = Readonly<Record<string, readonly string[]>>;

const KEY_OF_KEEP = /^[a-z0-9-]{1,100}(?:\/[a-z0-9-]{1,100})?$/;
/** Nobody keeps more by hand; whatever writes more is not us. */
const MOST_KEPT = 200;

export function keyOfPoint(scene: string, point: string): string {
  return `${scene}/${point}`;
}

/** Whatever else stands in the storage counts as nothing: other programs, older versions and visitors write there too. */
export function parseKept(text: string | null): KeptByTour {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    const lists = Object.entries(found).map(([tour, keys]) => [tour, readKeys(keys)] as const);
    return Object.fromEntries(lists.filter(([, keys]) => keys.length > 0));
  } catch {
    return {};
  }
}

function readKeys(found: unknown): string[] {
  if (!Array.isArray(found)) return [];
  const keys = found.filter((key): key is string => typeof key === 'string' && KEY_OF_KEEP.test(key));
  return [...new Set(keys)].slice(0, MOST_KEPT);
}

/** Keeps what was not kept, and lets go of what was. */
export function toggleKept(kept: KeptByTour, tour: string, key: string): KeptByTour {
  const keys = keptIn(kept, tour);
  const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
  return next.length === 0 ? wipeKept(kept, tour) : { ...kept, [tour]: next };
}

export function wipeKept(kept: KeptByTour, tour: string): KeptByTour {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => name !== tour));
}

export function keptIn(kept: KeptByTour, tour: string): readonly string[] {
  return Object.hasOwn(kept, tour) ? (kept[tour] ?? []) : [];
}
