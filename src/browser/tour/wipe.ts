import { saySplit } from './words.ts';

/** The line between before and after: a range input, and a knob to drag that follows it. */
export interface Wipe {
  /** `split`: 0..1 of the width that shows the room before. */
  show(split: number): void;
  hide(): void;
}

/** `moved` hears of every change that the visitor makes. */
export function createWipe(stage: HTMLElement, box: HTMLElement, moved: (split: number) => void): Wipe | undefined {
  const input = box.querySelector('input');
  if (input === null) return undefined;

  const place = (percent: number): void => {
    input.value = String(percent);
    input.setAttribute('aria-valuetext', saySplit(Number(input.value)));
    box.style.setProperty('--split', `${input.value}%`);
  };
  input.addEventListener('input', () => {
    place(Number(input.value));
    moved(Number(input.value) / 100);
  });
  // The native thumb stops half its width from the edge and would not lie on the line.
  const knob = box.querySelector<HTMLElement>('[data-knob]');
  knob?.addEventListener('pointerdown', (event) => {
    knob.setPointerCapture(event.pointerId);
    event.preventDefault();
    event.stopPropagation();
    input.focus({ preventScroll: true });
  });
  knob?.addEventListener('pointermove', (event) => {
    if (!knob.hasPointerCapture(event.pointerId)) return;
    const { left, width } = stage.getBoundingClientRect();
    place(Math.round(((event.clientX - left) / width) * 100));
    moved(Number(input.value) / 100);
  });

  return {
    show(split) {
      box.hidden = false;
      place(Math.round(split * 100));
    },
    hide: () => (box.hidden = true),
  };
}
