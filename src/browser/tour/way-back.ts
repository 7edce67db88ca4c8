/** What this viewer keeps with an entry of the history, beside what others keep there. */
interface StepState {
  /** How many steps through the tour led here; 0 for the scene that the page opened with. */
  readonly step?: number;
}

/** The button “Terug”: back by one step of the tour. It is there once the visitor has walked on. */
export function createWayBack(
  button: HTMLButtonElement | null,
  stage: HTMLElement,
  signal: AbortSignal,
): { enter(): void } {
  let step = -1;
  button?.addEventListener('click', () => history.back(), { signal });
  return {
    enter() {
      const state = history.state as StepState | null;
      // An entry without a number is a new one.
      step = state?.step ?? step + 1;
      if (state?.step === undefined) history.replaceState({ ...state, step }, '');
      if (button === null) return;
      if (step === 0 && button === document.activeElement) stage.focus({ preventScroll: true });
      button.hidden = step === 0;
    },
  };
}
