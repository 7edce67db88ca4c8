import { formatViewAddress } from '../../../domain/tour/angles-address.ts';
import { copy } from '../../copy.ts';
import type { TourGuide } from '../tour-guide.ts';

const WORDS = {
  copied: 'Gekopieerd. Plak de link waar je hem wilt delen.',
  noCode: 'De code laadt nu niet. Deel de link.',
  notCopied: 'Kopiëren lukte niet. Selecteer het adres en kopieer het zelf.',
} as const;

export { startLookTogether as start };

/** “Kijk samen”: the place, the direction and the wipe as a code on the board, and as a link. */
function startLookTogether(guide: TourGuide, button: HTMLButtonElement): void {
  const dialog = guide.tour.querySelector<HTMLDialogElement>('[data-together]');
  const find = (selector: string): HTMLElement | null => dialog?.querySelector<HTMLElement>(selector) ?? null;
  const [code, address, status] = [find('[data-qr]'), find('[data-address]'), find('[data-copied]')];
  if (dialog === null || code === null || address === null || status === null) return;

  /** The library that knows how to is as large as all the rest; without it there still is a link. */
  const drawCode = async (text: string): Promise<void> => {
    code.replaceChildren();
    try {
      const { drawQrCode } = await import('./qr-code.ts');
      code.replaceChildren(drawQrCode(text));
    } catch {
      status.textContent = WORDS.noCode;
    }
  };
  const open = (): void => {
    // The published address, also when a copy of the site is on the board: phones can not reach that.
    const here = new URL(location.pathname, dialog.dataset['site'] ?? location.origin);
    here.hash = formatViewAddress(guide.view.view, guide.getSplit());
    address.textContent = here.href;
    status.textContent = '';
    void drawCode(here.href);
    dialog.showModal();
  };
  find('[data-copy]')?.addEventListener('click', () => {
    void copy(address.textContent).then((isCopied) => {
      status.textContent = isCopied ? WORDS.copied : WORDS.notCopied;
    });
  });
  button.addEventListener('click', open);
  open();
}
