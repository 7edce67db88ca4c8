/**
 * A tour to take along. The page has only the button; what it does is fetched at the first press, or at once on a device
 * where somebody asked for something before.
 *
 * <take-along data-lab="pie" data-list="/rondleiding/pie/mee.json" data-href="/rondleiding/pie/">
 *   <button type="button" hidden>Neem deze rondleiding mee</button>
 * </take-along>
 */
class TakeAlong extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.hidden = false;
    const open = (asks: boolean): void => {
      import('./take-along-panel.ts')
        .then(({ openPanel }) => openPanel(this, button, asks))
        .catch(() => (button.textContent = 'Dat lukt nu niet. Probeer het straks nog eens.'));
    };
    button.addEventListener('click', () => open(true));
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.getRegistration().then(
      (found) => found && open(false),
      () => undefined,
    );
  }
}

customElements.define('take-along', TakeAlong);
