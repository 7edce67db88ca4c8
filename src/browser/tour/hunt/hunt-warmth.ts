import type { SceneManifest } from '../../../domain/tour/manifest.ts';
import { angleBetween } from '../../../domain/tour/great-circle.ts';
import { getWarmth, showsSide, WARMTHS } from '../../../domain/tour/treasure-seeking.ts';
import type { TourGuide } from '../tour-guide.ts';
import { HUNT_WORDS, sayWarmth } from './hunt-words.ts';

/** At most one word in this time is read out. */
const TELL_MS = 1200;

/** Says how near the middle of the view is to the treasure, for who asks. */
export interface HuntWarmth {
  readonly isOn: boolean;
  toggle(): void;
  /** Undefined where there is nothing left to find. */
  follow(treasure: SceneManifest['treasure']): void;
}

export function createHuntWarmth(guide: TourGuide): HuntWarmth {
  const {
    view,
    parts: { stage, announce },
  } = guide;
  const sign = document.createElement('p');
  sign.className = 'hunt-warmth';
  sign.hidden = true;
  const word = document.createElement('span');
  const meter = document.createElement('span');
  meter.className = 'heat';
  meter.setAttribute('aria-hidden', 'true');
  sign.append(word, meter);
  // Beside the count, wherever that stands.
  const count = stage.querySelector('[data-hunt-count]');
  if (count === null) stage.append(sign);
  else count.after(sign);
  let isOn = false;
  let wanted: SceneManifest['treasure'];
  let telling = 0;
  let told = '';

  const tellLater = (): void => {
    if (telling !== 0) return;
    telling = window.setTimeout(() => {
      telling = 0;
      const text = word.textContent;
      if (sign.hidden || text === told) return;
      told = text;
      announce(text);
    }, TELL_MS);
  };
  const show = (): void => {
    sign.hidden = !isOn || wanted === undefined;
    if (sign.hidden || wanted === undefined) return;
    const { text, heat } = judge(wanted);
    sign.dataset['heat'] = String(heat);
    if (word.textContent === text) return;
    word.textContent = text;
    tellLater();
  };
  const judge = (treasure: NonNullable<typeof wanted>): { readonly text: string; readonly heat: number } => {
    const split = guide.getSplit();
    if (treasure.in === 'before' && split === undefined) return { text: HUNT_WORDS.otherPicture, heat: 0 };
    const warmth = getWarmth(angleBetween(view.view, treasure));
    const heat = WARMTHS.indexOf(warmth) + 1;
    const { x, visible } = view.project(treasure);
    const isCovered = visible && !showsSide(treasure, x / stage.clientWidth, split);
    return { text: warmth === 'heet' && isCovered ? HUNT_WORDS.otherSide : sayWarmth(warmth), heat };
  };

  return {
    get isOn() {
      return isOn;
    },
    toggle() {
      isOn = !isOn;
      told = '';
      word.textContent = '';
      show();
    },
    follow(treasure) {
      wanted = treasure;
      show();
    },
  };
}
