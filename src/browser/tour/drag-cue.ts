/**
 * “Sleep om rond te kijken”: once, until the hand has moved or what this gives back is called, when the visitor takes the
 * picture in hand.
 */
export function showDragCue(stage: HTMLElement): () => void {
  const cue = stage.querySelector<HTMLElement>('[data-drag-cue]');
  if (cue !== null) {
    cue.hidden = false;
    // That of the hand comes up from within.
    cue.addEventListener('animationend', ({ target }) => target === cue && cue.remove());
  }
  return () => cue?.remove();
}
