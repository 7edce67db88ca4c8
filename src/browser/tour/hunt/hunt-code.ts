import { HUNT_WORDS } from './hunt-words.ts';

/**
 * The code for on the board, where the site was built without its address: it leads to where the page stands now. Drawn
 * when somebody asks: what knows how to is larger than the page. HuntLayout.astro is its markup.
 */
class HuntCode extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.#draw());
  }

  async #draw(): Promise<void> {
    const { href } = new URL(this.dataset['door'] ?? '', location.origin);
    try {
      const { drawQrCode } = await import('../together/qr-code.ts');
      const code = document.createElement('div');
      code.className = 'qr';
      code.role = 'img';
      code.ariaLabel = `QR-code naar ${href}`;
      code.append(drawQrCode(href));
      this.replaceChildren(code);
      // The button that had the focus is gone.
      code.tabIndex = -1;
      code.focus();
    } catch {
      const status = this.querySelector('[role="status"]');
      if (status !== null) status.textContent = HUNT_WORDS.noCode;
    }
  }
}

customElements.define('hunt-code', HuntCode);
