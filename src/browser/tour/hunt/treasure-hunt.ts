import { WORDS } from '../words.ts';
import { hasBegunHunt, HUNT } from './hunt-key.ts';

/** Where nothing is stored, the page of the next scene would not know that a hunt is under way. */
let wasWoken = false;

/**
 * The treasure hunt beside the picture. The riddle and its answer are in the page and need no script. This only wakes
 * what keeps count (hunt-page.ts): at once where a hunt is under way, else when somebody begins one. TreasureHunt.astro
 * is its markup.
 */
class TreasureHunt extends HTMLElement {
  #shown: { readonly stop: () => void } | undefined;

  connectedCallback(): void {
    const box = this.querySelector<HTMLElement>('[data-hunt]');
    if (box !== null) box.hidden = false;
    document.addEventListener(HUNT, this.#wake);
    this.querySelector('[data-act="hunt-start"]')?.addEventListener('click', this.#begin);
    if (wasWoken || hasBegunHunt(this.#tour)) this.#wake();
  }

  disconnectedCallback(): void {
    document.removeEventListener(HUNT, this.#wake);
    this.#shown?.stop();
    this.#shown = undefined;
  }

  get #tour(): string {
    return this.dataset['tour'] ?? '';
  }

  readonly #begin = (): void => {
    import('./hunt-store.ts').then(({ startHunt }) => startHunt(this.#tour)).catch(this.#tellFailure);
  };

  readonly #wake = (): void => {
    wasWoken = true;
    document.removeEventListener(HUNT, this.#wake);
    import('./hunt-page.ts')
      .then(({ showHunt }) => {
        if (this.isConnected) this.#shown ??= showHunt(this);
      })
      .catch(this.#tellFailure);
  };

  readonly #tellFailure = (): void => {
    const status = this.querySelector('[data-hunt-status]');
    if (status !== null) status.textContent = WORDS.noPart;
  };
}

customElements.define('treasure-hunt', TreasureHunt);
