import { typedIn } from './kept-form.ts';

const OUT = 'taken-along';

/** What was typed has left the page, in a way that may also fail: only who tried knows that it did. */
export function tellOut(host: HTMLElement): void {
  host.dispatchEvent(new Event(OUT));
}

/**
 * Asks before somebody leaves a page with what they typed. Not while nothing was typed, while it is kept on the device, or
 * after it was taken along as it stands: with any button or link that
 * has `data-out`, or in a way that says so by `tellOut`.
 */
export function warnBeforeLeaving(host: HTMLElement, form: HTMLFormElement, isKept: () => boolean): void {
  const read = (): string => JSON.stringify(typedIn(form));
  const safe = new Set([read()]);
  host.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-out]') !== null) safe.add(read());
  });
  host.addEventListener(OUT, () => safe.add(read()));
  addEventListener('beforeunload', (event) => {
    if (!isKept() && !safe.has(read())) event.preventDefault();
  });
}
