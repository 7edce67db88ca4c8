import { plainLetters } from '../../domain/text/word-match.ts';
import type { Fact } from '../../domain/contribution/facts.ts';

const AT_ONCE = 12;

/**
 * What the chosen page says, to point at what is wrong. A choice is written in the fields of the form, where it can still
 * be changed; whoever types something else there has not chosen from the list any more.
 *
 *     <fact-list> <input type="search"> <ul> <p role="status"> <button data-more> <input name="plek" hidden>
 */
export class FactList extends HTMLElement {
  #facts: readonly Fact[] = [];
  #shown = AT_ONCE;

  connectedCallback(): void {
    this.#search?.addEventListener('input', () => {
      this.#shown = AT_ONCE;
      this.#render();
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      const next = this.#shown;
      this.#shown += AT_ONCE;
      this.#render();
      this.querySelectorAll<HTMLInputElement>('input[type="radio"]')[next]?.focus();
    });
    this.#field('fact')?.addEventListener('input', (event) => {
      if (event.isTrusted) this.#choose(undefined);
    });
  }

  /** Shows what another page says. */
  show(facts: readonly Fact[]): void {
    if (facts === this.#facts) return;
    this.#facts = facts;
    this.#shown = AT_ONCE;
    const isKept = facts.some(({ place }) => JSON.stringify(place) === this.#place?.value);
    if (!isKept) this.#choose(undefined);
    keepInPlace(document.activeElement, () => {
      this.hidden = facts.length === 0;
      this.#render();
    });
  }

  get #search(): HTMLInputElement | null {
    return this.querySelector('input[type="search"]');
  }

  get #place(): HTMLInputElement | null {
    return this.querySelector('input[name="plek"]');
  }

  #field(name: string): HTMLTextAreaElement | null {
    return this.closest('form')?.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`) ?? null;
  }

  #render(): void {
    const typed = plainLetters(this.#search?.value.trim() ?? '');
    const found = this.#facts.filter(({ label, text }) => plainLetters(`${label} ${text}`).includes(typed));
    this.querySelector('ul')?.replaceChildren(...found.slice(0, this.#shown).map((fact) => this.#itemFor(fact)));
    const status = this.querySelector('[role="status"]');
    const count = Math.min(found.length, this.#shown);
    if (status !== null) {
      status.textContent =
        found.length === 0 ? 'Niets gevonden. Schrijf hieronder over wat er staat.' : `${count} van ${found.length}`;
    }
    this.querySelector<HTMLElement>('[data-more]')?.toggleAttribute('hidden', found.length <= this.#shown);
  }

  #itemFor(fact: Fact): HTMLElement {
    const [item, label, radio, name, text] = [
      document.createElement('li'),
      document.createElement('label'),
      document.createElement('input'),
      document.createElement('span'),
      document.createElement('span'),
    ];
    Object.assign(radio, { type: 'radio', name: 'feit', value: '' });
    radio.checked = JSON.stringify(fact.place) === this.#place?.value;
    radio.addEventListener('change', () => this.#choose(fact));
    name.className = 'small soft';
    name.textContent = fact.label;
    text.textContent = fact.text;
    label.append(radio, name, text);
    item.append(label);
    return item;
  }

  #choose(fact: Fact | undefined): void {
    if (this.#place !== null) this.#place.value = fact === undefined ? '' : JSON.stringify(fact.place);
    if (fact === undefined) {
      for (const radio of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) radio.checked = false;
      return;
    }
    for (const name of ['fact', 'should']) {
      const field = this.#field(name);
      if (field !== null) field.value = fact.text;
    }
    this.#field('fact')?.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** What somebody types in stays where it is on the screen, also when a list arrives above it. */
function keepInPlace(element: Element | null, change: () => void): void {
  const before = element?.getBoundingClientRect().top;
  change();
  const after = element?.getBoundingClientRect().top;
  if (before !== undefined && after !== undefined) scrollBy({ top: after - before, behavior: 'instant' });
}

customElements.define('fact-list', FactList);
