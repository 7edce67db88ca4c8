import type { Receipt } from '../../domain/contribution/receipt.ts';
import { inSite } from '../in-site.ts';

/** What the form tells of itself once a way to send it was taken. */
export interface ShownReceipt {
  /** `page`: the address of what the contribution is about. */
  readonly show: (receipt: Receipt, page: string | undefined) => void;
  readonly hide: () => void;
}

/** Dispatched on the form when the draft on this device may go. */
export const FORGET_DRAFT = 'forget-draft';

export function openReceipt(host: HTMLElement): ShownReceipt {
  const box = host.querySelector<HTMLElement>('[data-receipt]');
  const find = (part: string): HTMLElement | null => box?.querySelector<HTMLElement>(`[data-${part}]`) ?? null;
  const forget = find('forget');
  find('print')?.addEventListener('click', () => print());
  forget?.addEventListener('click', () => {
    host.dispatchEvent(new Event(FORGET_DRAFT));
    forget.hidden = true;
    box?.focus();
  });
  return {
    show(receipt, page) {
      if (box === null) return;
      const words: Readonly<Record<string, string>> = { ...receipt };
      for (const place of box.querySelectorAll<HTMLElement>('[data-told]')) {
        place.textContent = words[place.dataset['told'] ?? ''] ?? '';
      }
      const back = find('back-to');
      if (back !== null) back.hidden = page === undefined;
      if (page !== undefined) back?.setAttribute('href', inSite(page));
      const answers = [...host.querySelectorAll('[data-preview] > *')];
      find('receipt-answers')?.replaceChildren(...answers.map((node) => node.cloneNode(true)));
      if (host.hasAttribute('data-sent')) host.dispatchEvent(new Event(FORGET_DRAFT));
      if (forget !== null) forget.hidden = host.querySelector<HTMLInputElement>('[data-keep]')?.checked !== true;
      box.hidden = false;
      box.focus();
    },
    hide() {
      if (box !== null) box.hidden = true;
    },
  };
}
