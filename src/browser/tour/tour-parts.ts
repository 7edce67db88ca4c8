/** The places in a <lab-tour> that the viewer fills; the comment in lab-tour.ts shows them in the page. */
export interface TourParts {
  readonly stage: HTMLElement;
  readonly chrome: HTMLElement;
  readonly wipe: HTMLElement | null;
  /** A line for eyes and ears; an empty one takes it away. */
  readonly say: (text: string) => void;
  /** For ears only. */
  readonly announce: (text: string) => void;
  readonly button: (act: string) => HTMLButtonElement | null;
}

/** Undefined when the page lacks a stage or buttons: then it stays as it is. */
export function findTourParts(tour: HTMLElement): TourParts | undefined {
  const find = (selector: string): HTMLElement | null => tour.querySelector<HTMLElement>(selector);
  const [stage, chrome] = [find('[data-stage]'), find('[data-chrome]')];
  if (stage === null || chrome === null) return undefined;
  const write = (selector: string) => (text: string) => {
    const place = find(selector);
    if (place !== null) place.textContent = text;
  };
  return {
    stage,
    chrome,
    wipe: find('[data-wipe]'),
    say: write('[data-message]'),
    announce: write('[data-live]'),
    button: (act) => tour.querySelector<HTMLButtonElement>(`[data-act="${act}"]`),
  };
}

export function press(button: HTMLButtonElement | null, pressed: boolean): void {
  button?.setAttribute('aria-pressed', String(pressed));
}
