import type { SearchAnswer, FacetName } from '../../domain/search/answer.ts';
import { requestAddress, choose, askedIn, type SearchRequest } from '../../domain/search/search-request.ts';
import type { SearchEngine } from './search-engine.ts';

/** ms after the last letter. */
const WAIT = 150;
/** ms after the last letter: who hears the answers is told of them once, not at each letter. */
const TELL_WAIT = 900;
/** Each hit is a file of the index. */
const HITS = { page: 12, dialog: 8 } as const;

const NOTHING: SearchRequest = { query: '', chosen: {}, asTyped: false };

/**
 * Search as you type, on its page and in a dialog over any other. On its page the address follows what is asked, and the
 * other way round. The engine and its index are fetched at the first question; no question leaves this device.
 *
 *     <site-search> <form> <input> … [data-kinds] [data-choices] [data-notes] [data-results] [data-groups] [data-none] …
 */
export class SiteSearch extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined;
  #asked = NOTHING;
  #limit = 0;
  /** The number of the last question: an earlier one may be answered later. */
  #question = 0;
  #waiting = 0;
  #telling = 0;
  #dialog: HTMLDialogElement | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null || this.#limit > 0) return;
    this.#dialog = this.closest('dialog');
    this.#limit = this.#step;
    const page = this.closest('main') ?? this;
    for (const part of page.querySelectorAll<HTMLElement>('[data-no-script]')) part.hidden = true;
    for (const fold of page.querySelectorAll<HTMLDetailsElement>('[data-fold-with-script]')) fold.open = false;
    input.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => this.#type(input.value), WAIT);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#waiting);
      void this.#ask({ ...this.#asked, query: input.value.trim() }, 'replace').then(() => this.#goToAnswers());
    });
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const value = target.value === '' ? undefined : target.value;
      void this.#ask(choose(choose(this.#asked, target.name as FacetName, undefined), target.name as FacetName, value));
    });
    this.#part('[data-kinds]')?.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) void this.#ask(choose(this.#asked, 'soort', button.value));
    });
    this.#part('[data-more]')?.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => this.#walk(event, input));
    if (this.#dialog === null) this.#followAddress(input);
    else this.#live(this.#dialog, input);
  }

  /** Brings whoever asks for the search to its field. */
  show(): void {
    const input = this.querySelector('input');
    if (this.#dialog === null || this.#dialog.open) input?.focus();
    else void this.#openDialog(this.#dialog);
  }

  async #openDialog(dialog: HTMLDialogElement): Promise<void> {
    const style = this.querySelector('link');
    if (style !== null && style.sheet === null) {
      // A dialog without its style is still one.
      await new Promise((done) => (style.onload = style.onerror = done));
    }
    if (dialog.open) return;
    dialog.showModal();
    this.querySelector('input')?.select();
  }

  get #step(): number {
    return HITS[this.#dialog === null ? 'page' : 'dialog'];
  }

  #followAddress(input: HTMLInputElement): void {
    const read = () => {
      const asked = askedIn(location) ?? this.#asked;
      // A link within the page comes by here too, and of an address from before the server would hear the next time.
      if (location.pathname + location.search + location.hash !== this.#addressOf(asked)) {
        history.replaceState(null, '', this.#addressOf(asked));
      }
      if (this.#addressOf(asked) === this.#addressOf(this.#asked) && this.#question > 0) return;
      input.value = asked.query;
      void this.#ask(asked, 'keep');
    };
    addEventListener('popstate', read);
    read();
    if (input.value === '') input.focus();
  }

  #live(dialog: HTMLDialogElement, input: HTMLInputElement): void {
    dialog.className = 'search-dialog';
    dialog.ariaLabel = 'Zoeken';
    input.autofocus = true;
    for (const part of this.querySelectorAll<HTMLElement>('[data-in-dialog]')) part.hidden = false;
    dialog.addEventListener('click', ({ target }) => {
      const isAway = target === dialog || (target instanceof Element && target.closest('a, [data-close]') !== null);
      if (isAway) dialog.close();
    });
    // In a search field Escape would first only empty the field.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
  }

  #part(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  #type(value: string): void {
    const query = value.trim();
    if (query === this.#asked.query) return;
    // Other words may have no answer of what was chosen for the last ones, but mostly they have.
    void this.#ask({ ...this.#asked, query, asTyped: false }, 'replace');
  }

  /** `address`: a choice is a step that one can go back from, a letter is not. */
  async #ask(asked: SearchRequest, address: 'push' | 'replace' | 'keep' = 'push', limit = this.#step): Promise<void> {
    const question = ++this.#question;
    this.#asked = asked.query === '' ? NOTHING : asked;
    this.#limit = limit;
    this.#writeAddress(address);
    const field = this.querySelector('input');
    if (field !== null && address === 'push') field.value = asked.query;
    if (asked.query === '') {
      this.#showNothing();
      return;
    }
    try {
      this.#engine ??= import('./search-engine.ts').then(({ openEngine }) => openEngine());
      const engine = await this.#engine;
      const answer = await engine.ask({ ...asked, limit });
      if (question === this.#question) this.#show(engine, answer, address === 'replace');
    } catch {
      // The next question tries again, from the beginning.
      this.#engine = undefined;
      if (question === this.#question) this.#showTrouble();
    }
  }

  #addressOf(asked: SearchRequest): string {
    // Of the site only the page knows in which folder it stands.
    return requestAddress(asked, this.querySelector<HTMLAnchorElement>('[data-all]')?.pathname);
  }

  #writeAddress(address: 'push' | 'replace' | 'keep'): void {
    const all = this.querySelector<HTMLAnchorElement>('[data-all]');
    if (all !== null) all.href = this.#addressOf(this.#asked);
    if (this.#dialog !== null || address === 'keep') return;
    const url = this.#addressOf(this.#asked);
    if (url === location.pathname + location.hash) return;
    if (address === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  /** `isTyping`: more letters may follow. */
  #show({ show }: SearchEngine, answer: SearchAnswer, isTyping: boolean): void {
    const focused = this.contains(document.activeElement);
    const words = show(this, answer, this.#asked, {
      ask: (query) => void this.#ask({ ...NOTHING, query }).then(() => this.querySelector('input')?.focus()),
      askAsTyped: () => void this.#ask({ ...this.#asked, asTyped: true }),
      askAll: () => void this.#ask({ ...this.#asked, chosen: {} }),
      choose: (kind) => void this.#ask(choose(this.#asked, 'soort', kind)),
    });
    this.#hide('[data-all]', this.#dialog === null || answer.hits.length === 0);
    this.#tell(words, isTyping);
    // What had the focus may be gone: a button that did its work, an answer of the last question.
    if (focused && !this.contains(document.activeElement)) this.#goToAnswers();
  }

  #showNothing(): void {
    for (const part of ['[data-notes]', '[data-results]', '[data-groups]']) this.#part(part)?.replaceChildren();
    for (const part of ['[data-choices]', '[data-more]', '[data-none]', '[data-all]']) {
      this.#hide(part, true);
    }
    this.#hide('[data-lists]', false);
    this.#say('[data-count]', '');
    this.#tell('', false);
  }

  #showTrouble(): void {
    this.#showNothing();
    this.#say(
      '[data-count]',
      'Zoeken lukt nu niet. Controleer uw verbinding en probeer het opnieuw. De lijsten hieronder werken wel.',
    );
    this.#tell('Zoeken lukt nu niet.', false);
  }

  /** Says it to who can not see it. */
  #tell(words: string, later: boolean): void {
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => this.#say('[data-status]', words), later ? TELL_WAIT : 0);
  }

  #say(selector: string, words: string): void {
    const part = this.#part(selector);
    if (part === null) return;
    part.textContent = words;
    part.hidden = words === '' && !part.hasAttribute('data-status');
  }

  #hide(selector: string, isHidden: boolean): void {
    const part = this.#part(selector);
    if (part !== null) part.hidden = isHidden;
  }

  async #showMore(): Promise<void> {
    const before = this.#links().length;
    await this.#ask(this.#asked, 'keep', this.#limit + this.#step);
    this.#links()[before]?.focus();
  }

  #goToAnswers(): void {
    const none = this.#part('[data-none]:not([hidden]) [data-none-title]');
    none?.setAttribute('tabindex', '-1');
    (this.#links()[0] ?? none ?? this.querySelector('input'))?.focus();
  }

  /** The titles of the hits, in their order on the page. */
  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results :is(h3, h4) > a')];
  }

  /** Arrows go from the field to the hits and along them. Tab does so too, past all that stands between. */
  #walk(event: KeyboardEvent, input: HTMLInputElement): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops: HTMLElement[] = [input, ...this.#links()];
    const at = stops.findIndex((stop) => stop === event.target);
    const next = at < 0 ? undefined : stops[at + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('site-search', SiteSearch);
