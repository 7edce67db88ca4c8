/** Prints the page that it stands on. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);
