import { saySplit } from './wipe-words.ts';

/** The line between after and before: a range input in the bar, and the line itself, which follows it and can be dragged. */
export interface Wipe {
  /** `split`: 0..1 of the width, from the left, that shows the room after. */
  show(split: number): void;
  hide(): void;
}

/** `moved` hears of every change that the visitor makes. */
export function createWipe(
  tour: HTMLElement,
  stage: HTMLElement,
  box: HTMLElement,
  moved: (split: number) => void,
): Wipe | undefined {
  const input = tour.querySelector<HTMLInputElement>('[data-split]');
  if (input === null) return undefined;

  const place = (percent: number): void => {
    input.value = String(percent);
    input.setAttribute('aria-valuetext', saySplit(Number(input.value)));
    box.style.setProperty('--split', `${input.value}%`);
  };
  const move = (percent: number): void => {
    place(percent);
    moved(Number(input.value) / 100);
  };
  input.addEventListener('input', () => move(Number(input.value)));
  // Who moves the line by keyboard looks at the picture, not at the bar.
  const showFocus = (): void => void tour.toggleAttribute('data-wiping', input.matches(':focus-visible'));
  for (const type of ['focus', 'blur', 'keydown']) input.addEventListener(type, showFocus);
  for (const grip of box.querySelectorAll<HTMLElement>('[data-grip]')) followGrip(grip, stage, input, move);

  return {
    show(split) {
      box.hidden = false;
      place(Math.round(split * 100));
    },
    hide: () => (box.hidden = true),
  };
}

function followGrip(grip: HTMLElement, stage: HTMLElement, input: HTMLElement, move: (percent: number) => void): void {
  // Held where it was taken: the line does not jump to the finger.
  let off = 0;
  grip.addEventListener('pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId);
    const { left, width } = grip.getBoundingClientRect();
    off = event.clientX - left - width / 2;
    event.preventDefault();
    event.stopPropagation();
    input.focus({ preventScroll: true });
  });
  grip.addEventListener('pointermove', (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    const { left, width } = stage.getBoundingClientRect();
    move(Math.round(((event.clientX - off - left) / width) * 100));
  });
}
