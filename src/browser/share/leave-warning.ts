import { typedIn } from './kept-form.ts';

/**
 * Asks before somebody leaves a page with what they typed. Not while nothing was typed, while it is kept on the device, or
 * after it was taken along as it stands: with any button or link that has `data-out`.
 */
export function warnBeforeLeaving(host: HTMLElement, form: HTMLFormElement, isKept: () => boolean): void {
  const read = (): string => JSON.stringify(typedIn(form));
  const safe = new Set([read()]);
  host.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-out]') !== null) safe.add(read());
  });
  addEventListener('beforeunload', (event) => {
    if (!isKept() && !safe.has(read())) event.preventDefault();
  });
}
