/**
 * The list of all of one kind that can be shown on another site. Without a script the code stands in it, to select and copy.
 * What one opens gets a choice of editions, a button that copies and a preview: these are fetched when somebody opens the
 * first.
 */
class EmbedChoices extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener(
      'toggle',
      ({ target }) => {
        if (target instanceof HTMLDetailsElement && target.open && 'choice' in target.dataset)
          void import('./embed-choice.ts').then(({ showChoice }) => {
            showChoice(target);
          });
      },
      // It does not bubble.
      true,
    );
    this.#openNamed();
    addEventListener('hashchange', () => {
      this.#openNamed();
    });
  }

  /** A link from the page of a region leads to its place in the list. */
  #openNamed(): void {
    const item = document.getElementById(location.hash.slice(1));
    const choice = item?.querySelector('details');
    if (choice === null || choice === undefined || !this.contains(choice)) return;
    choice.open = true;
    item?.scrollIntoView();
  }
}

customElements.define('embed-choices', EmbedChoices);
