/** Seconds without a touch before the tour begins again, and how many of these warn. */
const QUIET = 60;
const WARNING = 10;
/** While the picture walks by itself, nobody needs to touch it. */
const WALKING = 300;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

const WORDS = {
  title: 'Bent u er nog?',
  stay: 'Ja, ik kijk verder',
  says: (seconds: number) => `Over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} begint de rondleiding opnieuw.`,
} as const;

/** Begins again once nobody has touched anything for a while, after a warning that any touch takes away. */
export function watchQuiet(begin: () => void): void {
  let touched = performance.now();
  const { dialog, tell } = makeWarning();
  const stay = (): void => {
    touched = performance.now();
    if (dialog.open) dialog.close();
  };
  for (const touch of TOUCHES) addEventListener(touch, stay, { capture: true, passive: true });
  dialog.addEventListener('close', stay);
  let hasBegun = false;
  setInterval(() => {
    const quiet = document.querySelector('lab-tour[data-walking]') === null ? QUIET : WALKING;
    const left = Math.ceil(quiet - (performance.now() - touched) / 1000);
    if (hasBegun || left > WARNING) return;
    if (left <= 0) {
      hasBegun = true;
      begin();
      return;
    }
    tell(WORDS.says(left));
    if (!dialog.open) dialog.showModal();
  }, 500);
}

function makeWarning(): { readonly dialog: HTMLDialogElement; readonly tell: (words: string) => void } {
  const dialog = document.createElement('dialog');
  dialog.className = 'tour-dialog kiosk-warning';
  dialog.setAttribute('aria-labelledby', 'kiosk-warning');
  const title = document.createElement('h2');
  title.id = 'kiosk-warning';
  title.textContent = WORDS.title;
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = WORDS.stay;
  button.addEventListener('click', () => dialog.close());
  dialog.append(title, words, button);
  document.body.append(dialog);
  return { dialog, tell: (text) => (words.textContent = text) };
}
