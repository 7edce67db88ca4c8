import { copy } from './copy.ts';

const DONE_MS = 4000;

/** Copies the text that it holds, and says so. Without a script the text itself can be opened and selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector('[data-text]');
    const status = this.querySelector('[role="status"]');
    if (button === null || text === null || status === null) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(text.textContent).then((isCopied) =>
        this.#say(
          status,
          isCopied
            ? 'Gekopieerd. Plak de tekst in uw mail.'
            : 'Kopiëren lukte niet. Open de tekst hieronder en kopieer de tekst zelf.',
        ),
      );
    });
  }

  #say(status: Element, words: string): void {
    status.textContent = words;
    setTimeout(() => (status.textContent = ''), DONE_MS);
  }
}

customElements.define('copy-text', CopyText);
