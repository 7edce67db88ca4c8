/** On a touch screen nobody can point at a dot first: one tap names it, the next follows it. A mouse follows at once. */
class RegionMap extends HTMLElement {
  connectedCallback(): void {
    let touched: Element | undefined;
    this.addEventListener('pointerdown', ({ pointerType, target }) => {
      const dot = target instanceof Element ? (target.closest('a') ?? undefined) : undefined;
      touched = pointerType === 'touch' && dot !== undefined && !dot.matches('[data-named]') ? dot : undefined;
    });
    this.addEventListener('click', (event) => {
      if (touched === undefined) return;
      event.preventDefault();
      for (const dot of this.querySelectorAll('[data-named]')) dot.removeAttribute('data-named');
      touched.setAttribute('data-named', '');
      touched = undefined;
    });
  }
}

customElements.define('region-map', RegionMap);
