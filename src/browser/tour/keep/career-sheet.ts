import { findFitting } from '../../../domain/tour/fitting-professions.ts';
import { getKept, isKeptOnDevice, KEPT_CHANGED, letGoOfAll } from './keep-store.ts';
import { KEPT_WORDS, sayMore } from './kept-words.ts';

/** More does not fit on one sheet with the questions. */
const MOST_CARDS = 8;
const MOST_PROFESSIONS = 4;

/** Shows on the sheet what was kept on this device; as long as nothing was, everything stays there to be ticked. */
class CareerSheet extends HTMLElement {
  readonly #show = (): void => {
    const kept = getKept(this.#tour);
    const cards = new Map(this.#all('[data-career-card]').map((card) => [card.dataset['careerCard'] ?? '', card]));
    const chosen = kept.filter((key) => cards.has(key));
    const shown = chosen.slice(0, MOST_CARDS);
    for (const [key, card] of cards) {
      card.hidden = !shown.includes(key);
      // A printer does not wait for a picture that comes when it is scrolled to.
      if (!card.hidden) for (const image of card.querySelectorAll('img')) image.loading = 'eager';
    }
    this.#reveal('[data-career-cards]', chosen.length > 0);
    this.#reveal('[data-career-all]', chosen.length === 0);
    const left = chosen.length - shown.length;
    this.#reveal('[data-career-more]', left > 0);
    this.#write('[data-career-more]', left > 0 ? sayMore(left) : '');
    const professions = this.#showProfessions(kept);
    const isKept = chosen.length + professions > 0;
    this.#reveal('[data-career-wipe]', isKept);
    this.#write(
      '[data-career-status]',
      isKept ? (isKeptOnDevice() ? KEPT_WORDS.onDevice : KEPT_WORDS.inMemory) : KEPT_WORDS.tick,
    );
  };

  connectedCallback(): void {
    document.addEventListener(KEPT_CHANGED, this.#show);
    addEventListener('storage', this.#show);
    this.addEventListener('click', this.#click);
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener(KEPT_CHANGED, this.#show);
    removeEventListener('storage', this.#show);
    this.removeEventListener('click', this.#click);
  }

  get #tour(): string {
    return this.dataset['tour'] ?? '';
  }

  /** How many of them were kept. Those that fit stay; while none does, all. */
  #showProfessions(kept: readonly string[]): number {
    const all = this.#all('[data-career-profession]').map((element) => ({
      element,
      id: element.dataset['careerProfession'] ?? '',
      points: (element.dataset['points'] ?? '').split(' '),
    }));
    const own = all.filter(({ id }) => kept.includes(id));
    const fitting = findFitting(all, kept);
    const shown = [...own, ...fitting.filter((profession) => !own.includes(profession))].slice(0, MOST_PROFESSIONS);
    for (const profession of all) {
      profession.element.hidden = shown.length > 0 && !shown.includes(profession);
      const box = profession.element.querySelector('input');
      if (box !== null) box.checked = own.includes(profession);
    }
    return own.length;
  }

  readonly #click = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('[data-career-wipe] button') : null;
    if (button === null) return;
    letGoOfAll(this.#tour);
    this.#write('[data-career-status]', KEPT_WORDS.wiped);
    this.querySelector<HTMLElement>('input')?.focus();
  };

  #all(selector: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(selector)];
  }

  #write(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place !== null) place.textContent = text;
  }

  #reveal(selector: string, shown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element !== null) element.hidden = !shown;
  }
}

customElements.define('career-sheet', CareerSheet);
