import type { SceneManifest } from '../../domain/tour/manifest.ts';
import { whenIdle } from './device.ts';
import type { PanoView } from './pano-view.ts';
import type { RoomComparison } from './room-comparison.ts';
import type { TourParts } from './tour-parts.ts';
import { WORDS } from './words.ts';

export interface Comparison extends RoomComparison {
  /** The visitor may ask for it any time now. */
  prepare(): void;
}

/**
 * What does it (stage/compare-rooms.ts) is fetched on demand, or when there is nothing else to do. `moved` hears that the
 * line and its words stand elsewhere, or are gone; `chosen`, that the visitor himself did that.
 */
export function createComparison(
  tour: HTMLElement,
  parts: TourParts,
  view: PanoView,
  moved: () => void,
  chosen: () => void,
): Comparison {
  let scene: SceneManifest | undefined;
  let ready: RoomComparison | undefined;
  let loading: Promise<RoomComparison> | undefined;
  const load = (): Promise<RoomComparison> => {
    loading ??= import('./stage/compare-rooms.ts').then(({ compareRooms }) => {
      ready = compareRooms(tour, parts, view, moved, chosen);
      if (scene !== undefined) ready.enter(scene, undefined);
      return ready;
    });
    // Without a connection now; perhaps with one later.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const ask = (work: (comparison: RoomComparison) => void): void => {
    load().then(work, () => parts.say(WORDS.noPart));
  };

  return {
    get split() {
      return ready?.split;
    },
    enter(next, split) {
      scene = next;
      const compare = parts.button('compare');
      if (compare !== null) compare.hidden = next.before === undefined || parts.wipe === null;
      if (ready !== undefined) ready.enter(next, split);
      else if (split !== undefined) {
        ask((comparison) => {
          if (scene === next) comparison.enter(next, split);
        });
      }
    },
    async set(split) {
      if (ready === undefined && split === undefined) return true;
      return load().then(
        (comparison) => comparison.set(split),
        () => false,
      );
    },
    prepare() {
      if (scene?.before !== undefined) whenIdle(() => void load().catch(() => undefined));
    },
    toggle: () => ask((comparison) => comparison.toggle()),
    wipeTo: (split) => ask((comparison) => comparison.wipeTo(split)),
  };
}
