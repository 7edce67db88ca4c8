import type { SceneManifest } from '../../../domain/tour/manifest.ts';
import type { PanoView } from '../pano-view.ts';
import type { RoomComparison } from '../room-comparison.ts';
import { press, type TourParts } from '../tour-parts.ts';
import { WORDS } from '../words.ts';
import { WIPE_WORDS } from './wipe-words.ts';
import { createWipe } from './wipe.ts';

const HALF = 0.5;

/** `moved` hears that the line and its words stand elsewhere, or are gone; `chosen`, that the visitor himself did that. */
export function compareRooms(
  tour: HTMLElement,
  parts: TourParts,
  view: PanoView,
  moved: () => void,
  chosen: () => void,
): RoomComparison {
  const { stage, button, say, announce } = parts;
  let scene: SceneManifest | undefined;
  let on = false;
  let line = HALF;
  const follow = (split: number): void => {
    line = split;
    view.compare(scene?.before ?? null, split).catch(stop);
    moved();
    chosen();
  };
  const wipe = parts.wipe === null ? undefined : createWipe(tour, stage, parts.wipe, follow);

  const show = (): void => {
    tour.toggleAttribute('data-comparing', on);
    press(button('compare'), on);
    if (!on) wipe?.hide();
    moved();
  };
  const stop = (): void => {
    on = false;
    show();
    say(WORDS.noBefore);
  };
  /** True when the visitor sees what was asked for. */
  const set = async (wanted: boolean, split: number): Promise<boolean> => {
    const before = scene?.before;
    line = split;
    on = wanted && before !== undefined && wipe !== undefined;
    show();
    try {
      await view.compare(on ? (before ?? null) : null, split);
      // Both sides are there: only now may the words “na” and “voor” stand over them.
      if (!on || scene?.before !== before) return !on;
      say('');
      wipe?.show(split);
      moved();
      return true;
    } catch {
      stop();
      return false;
    }
  };
  const change = async (wanted: boolean, split: number, words: string): Promise<void> => {
    chosen();
    if (await set(wanted, split)) announce(words);
  };

  return {
    get split() {
      return on ? line : undefined;
    },
    set: (split) => set(split !== undefined, split ?? HALF).then((seen) => seen && on === (split !== undefined)),
    enter(next, split) {
      scene = next;
      void set(split !== undefined, split ?? HALF);
    },
    toggle: () => void change(!on, HALF, on ? WIPE_WORDS.off : WIPE_WORDS.on),
    wipeTo: (split) => void change(true, split, split > HALF ? WIPE_WORDS.after : WIPE_WORDS.before),
  };
}
