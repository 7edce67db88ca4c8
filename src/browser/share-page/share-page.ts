/** The ways to share a page. Without this script its address and a mail are there; the rest is fetched once somebody opens them. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const open = (): void => {
      // A network that fails leaves the address and the mail, which were there already.
      void import('./share-ways.ts').then(({ showWays }) => showWays(this)).catch(() => undefined);
    };
    this.querySelector('details')?.addEventListener('toggle', open, { once: true });
  }
}

customElements.define('share-page', SharePage);
