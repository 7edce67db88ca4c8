/** What Chromium tells beyond the types of TypeScript. */
interface TellingNavigator {
  readonly connection?: { readonly saveData?: boolean };
  /** Gigabytes, rounded; only on https and on this machine. */
  readonly deviceMemory?: number;
}

const telling = navigator as TellingNavigator;
const isSmall = (telling.deviceMemory ?? 8) <= 2;

/** Tiles of 512 px take a megabyte each. */
export const TILE_CAPACITY = isSmall ? 24 : 60;
/** Most device pixels to a CSS pixel. */
export const SHARPEST = isSmall ? 1.5 : 2;

export function savesData(): boolean {
  return telling.connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** When there is nothing else to do, such as to follow a finger. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 300);
}
