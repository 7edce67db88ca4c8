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
      void navigator.clipboard.writeText(text.textContent).then(
        () => this.#say(status, 'Gekopieerd. Plak de tekst in uw mail.'),
        () => this.#say(status, 'Kopiëren lukte niet. Open de tekst hieronder en kopieer haar zelf.'),
      );
    });
  }

  #say(status: Element, words: string): void {
    status.textContent = words;
    setTimeout(() => (status.textContent = ''), DONE_MS);
  }
}

customElements.define('copy-text', CopyText);
