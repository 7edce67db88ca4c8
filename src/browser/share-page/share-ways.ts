import { mailHref, type SharedPage } from '../../domain/derived/share-mail.ts';
import { copy } from '../copy.ts';

const WORDS = {
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukte niet. Selecteer het adres en kopieer het zelf.',
  noCode: 'De QR-code laadt nu niet. Deel het adres.',
  showCode: 'Toon een QR-code',
  hideCode: 'Verberg de QR-code',
} as const;

/** Shows the ways to share that only a script has. */
export function showWays(row: HTMLElement): void {
  const find = (name: string): HTMLElement | null => row.querySelector<HTMLElement>(`[data-${name}]`);
  const mail = row.querySelector<HTMLAnchorElement>('[data-mail]');
  const [address, code, status] = [find('address'), find('code'), find('status')];
  if (address === null || mail === null || code === null || status === null) return;
  const page: SharedPage = {
    title: row.dataset['title'] ?? document.title,
    // Not where this copy stands, but where the page is published. As long as nobody said so, those are the same.
    url: row.dataset['url'] ?? location.origin + location.pathname,
  };
  address.textContent = page.url;
  mail.href = mailHref(page);
  mail.hidden = false;

  const offer = (name: string, use: (button: HTMLElement) => void): void => {
    const button = find(name);
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => use(button));
  };
  offer('copy', () => {
    void copy(page.url).then((isCopied) => (status.textContent = isCopied ? WORDS.copied : WORDS.notCopied));
  });
  // Types say that it is always there; many browsers on a desk have none.
  if ('share' in navigator) {
    offer('send', () => {
      // Who changes their mind closes it, and that counts as a failure.
      navigator.share({ title: page.title, url: page.url }).catch(() => undefined);
    });
  }
  offer('qr', (button) => {
    const isOpen = code.hidden;
    code.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    button.textContent = isOpen ? WORDS.hideCode : WORDS.showCode;
    if (isOpen && !code.hasChildNodes()) void drawCode();
  });

  async function drawCode(): Promise<void> {
    try {
      const { drawQrCode } = await import('../tour/together/qr-code.ts');
      code?.replaceChildren(drawQrCode(page.url));
    } catch {
      if (status !== null) status.textContent = WORDS.noCode;
    }
  }
}
