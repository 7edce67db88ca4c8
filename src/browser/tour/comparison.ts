import type { SceneManifest } from '../../domain/tour/manifest.ts';
import type { PanoView } from './pano-view.ts';
import { press, type TourParts } from './tour-parts.ts';
import { createWipe } from './wipe.ts';
import { WORDS } from './words.ts';

const HALF = 0.5;

/** Before and after in one picture: a button turns it on, the line or two buttons say how much of each. */
export interface Comparison {
  enter(scene: SceneManifest): void;
  toggle(): void;
  /** 1: all before; 0: all after. */
  wipeTo(split: number): void;
}

export function createComparison(tour: HTMLElement, parts: TourParts, view: PanoView): Comparison {
  const { stage, button, say } = parts;
  let scene: SceneManifest | undefined;
  let on = false;
  const wipe =
    parts.wipe === null
      ? undefined
      : createWipe(stage, parts.wipe, (split) => void view.compare(scene?.before ?? null, split).catch(stop));

  const show = (): void => {
    tour.toggleAttribute('data-comparing', on);
    press(button('compare'), on);
    if (!on) wipe?.hide();
  };
  const stop = (): void => {
    on = false;
    show();
    say(WORDS.noBefore);
  };
  const set = async (wanted: boolean, split: number): Promise<void> => {
    const before = scene?.before;
    on = wanted && before !== undefined && wipe !== undefined;
    show();
    try {
      await view.compare(on ? (before ?? null) : null, split);
      // Both sides are there: only now may the words “voor” and “na” stand over them.
      if (!on || scene?.before !== before) return;
      tour.removeAttribute('data-covered');
      say('');
      wipe?.show(split);
    } catch {
      stop();
    }
  };

  return {
    enter(next) {
      scene = next;
      const compare = button('compare');
      if (compare !== null) compare.hidden = next.before === undefined || wipe === undefined;
      void set(false, HALF);
    },
    toggle: () => void set(!on, HALF),
    wipeTo: (split) => void set(true, split),
  };
}
