import type { SceneManifest } from '../../../domain/tour/manifest.ts';
import { showsSide } from '../../../domain/tour/treasure-seeking.ts';
import { boxOf, overlaps, putAt } from '../signs.ts';
import type { TourGuide } from '../tour-guide.ts';
import { HUNT_WORDS } from './hunt-words.ts';

/** A button over the hidden treasure: there only while a visitor can see it, else it gives it away. */
export interface HuntSign {
  readonly button: HTMLButtonElement;
  /** `found` is undefined while there is nothing to find. */
  place(treasure: SceneManifest['treasure'], found: boolean | undefined): void;
}

export function createHuntSign(guide: TourGuide): HuntSign {
  const {
    view,
    parts: { stage },
  } = guide;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'treasure';
  // First in the picture: the focus on a sign turns the view, and would lose it.
  stage.prepend(button);
  const knob = stage.querySelector('.wipe-knob');

  return {
    button,
    place(treasure, found) {
      button.hidden = treasure === undefined || found === undefined;
      if (treasure === undefined || found === undefined) return;
      const { x, y, visible } = view.project(treasure);
      putAt(button, x, y);
      button.hidden = !visible || !showsSide(treasure, x / stage.clientWidth, guide.getSplit());
      // The knob would take the press.
      if (!button.hidden && knob !== null) button.hidden = overlaps(boxOf(knob, stage), boxOf(button, stage));
      button.classList.toggle('got', found);
      button.textContent = found ? HUNT_WORDS.treasureFound : HUNT_WORDS.treasure;
    },
  };
}
