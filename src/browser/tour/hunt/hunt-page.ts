import { HUNT } from './hunt-key.ts';
import { addFind, getFinds, isStored, startHunt, wipeHunt } from './hunt-store.ts';
import { HUNT_WORDS, sayFound } from './hunt-words.ts';

/** Keeps count in the page beside the picture, where the riddle can be answered without it. */
export function showHunt(element: HTMLElement): { readonly stop: () => void } {
  const tour = element.dataset['tour'] ?? '';
  const scene = element.dataset['scene'] ?? '';
  const find = (selector: string): HTMLElement | null => element.querySelector<HTMLElement>(selector);
  const reveal = (selector: string, shown: boolean): void => {
    const part = find(selector);
    if (part !== null) part.hidden = !shown;
  };
  const write = (selector: string, text: string): void => {
    const part = find(selector);
    if (part !== null) part.textContent = text;
  };

  const show = (): void => {
    const finds = getFinds(tour);
    const slots = [...element.querySelectorAll<HTMLElement>('[data-hunt-slot]')];
    const isFound = (slot: HTMLElement): boolean => finds?.includes(slot.dataset['huntSlot'] ?? '') === true;
    const count = slots.filter(isFound).length;
    reveal('[data-act="hunt-start"]', finds === undefined);
    reveal('[data-hunt-running]', finds !== undefined);
    reveal('[data-hunt-solve]', finds?.includes(scene) === false);
    reveal('[data-hunt-certificate]', slots.length > 0 && count === slots.length);
    for (const slot of slots) {
      slot.classList.toggle('got', isFound(slot));
      const state = slot.querySelector('[data-hunt-state]');
      if (state !== null) state.textContent = isFound(slot) ? HUNT_WORDS.found : HUNT_WORDS.searched;
    }
    if (finds === undefined) return;
    write(
      '[data-hunt-status]',
      [sayFound(count, slots.length), isStored() ? '' : HUNT_WORDS.inMemory].join(' ').trim(),
    );
  };
  const answer = (): void => {
    const choice = element.querySelector<HTMLSelectElement>('[data-hunt-choice]');
    const isRight = choice?.value === choice?.dataset['answer'];
    write('[data-hunt-verdict]', HUNT_WORDS[isRight ? 'right' : choice?.value === '' ? 'noChoice' : 'wrong']);
    if (isRight) addFind(tour, scene);
  };
  const acts: Readonly<Record<string, () => void>> = {
    'hunt-start': () => startHunt(tour),
    'hunt-answer': answer,
    'hunt-wipe': () => {
      wipeHunt(tour);
      write('[data-hunt-verdict]', '');
      write('[data-hunt-status]', HUNT_WORDS.wiped);
    },
  };
  const click = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const act = acts[button?.dataset['act'] ?? ''];
    if (button === null || act === undefined) return;
    act();
    keepFocus(element, button);
  };

  const hadFocus = document.activeElement;
  document.addEventListener(HUNT, show);
  element.addEventListener('click', click);
  show();
  if (hadFocus instanceof HTMLElement && element.contains(hadFocus)) keepFocus(element, hadFocus);
  return {
    stop() {
      document.removeEventListener(HUNT, show);
      element.removeEventListener('click', click);
    },
  };
}

/** What had the focus may be gone now: then what takes its place has it. */
function keepFocus(element: HTMLElement, had: HTMLElement): void {
  if (!had.hidden && had.closest('[hidden]') === null) return;
  const next = [...element.querySelectorAll<HTMLElement>('button, select, a[data-hunt-certificate]')].find(
    (part) => !part.hidden && part.closest('[hidden]') === null,
  );
  next?.focus();
}
