/** What we use of pagefind's JavaScript interface (pagefind 1.6, https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  /** Fetches the filters; without it a search does not count its results by kind. */
  filters(): Promise<unknown>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<PagefindSearch>;
}
interface PagefindSearch {
  readonly results: readonly { data(): Promise<PagefindResult> }[];
  readonly unfilteredResultCount: number;
  readonly totalFilters: Record<string, Record<string, number>>;
}
interface PagefindResult {
  readonly url: string;
  /** HTML of which pagefind escapes all but its own <mark>. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly kind?: string };
}

const PAGE = 10;
const WAIT_MS = 150;
const KIND_FILTER = 'soort';

/** Search as you type. The index is fetched at the first question, and no question leaves this site. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #question = 0;
  #shown = PAGE;
  #kind = '';

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (input === null || form === null) return;
    const noScript = this.#part('[data-no-script]');
    if (noScript !== null) noScript.hidden = true;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    let timer = 0;
    const ask = () => {
      this.#shown = PAGE;
      void this.#answer(input.value.trim());
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT_MS);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask();
    });
    this.#part('[data-more]')?.addEventListener('click', () => {
      this.#shown += PAGE;
      void this.#answer(input.value.trim());
    });
    this.#part('[data-kinds]')?.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button === null) return;
      this.#kind = this.#kind === button.value ? '' : button.value;
      ask();
    });
    if (input.value === '') input.focus();
    else ask();
  }

  #part(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  #say(text: string): void {
    const status = this.#part('[data-status]');
    if (status !== null) status.textContent = text;
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= (async () => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.options({ excerptLength: 24 });
      await pagefind.filters();
      return pagefind;
    })();
    return this.#pagefind;
  }

  async #answer(query: string): Promise<void> {
    const question = ++this.#question;
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    if (query === '') {
      this.#kind = '';
      this.#show('', { results: [], unfilteredResultCount: 0, totalFilters: {} }, []);
      this.#say('');
      return;
    }
    this.#say(`Zoeken naar “${query}” …`);
    try {
      const pagefind = await this.#load();
      const filters: Record<string, string> = this.#kind === '' ? {} : { [KIND_FILTER]: this.#kind };
      const search = await pagefind.search(query, { filters });
      const results = await Promise.all(search.results.slice(0, this.#shown).map((result) => result.data()));
      // A later question may have been answered first.
      if (question !== this.#question) return;
      this.#show(query, search, results);
    } catch {
      this.#pagefind = undefined;
      this.#say(
        'Zoeken lukt nu niet. Controleer uw verbinding en probeer het opnieuw. De lijsten hieronder werken wel.',
      );
    }
  }

  #show(query: string, search: PagefindSearch, results: readonly PagefindResult[]): void {
    const count = search.results.length;
    this.#say(count === 0 ? '' : count === 1 ? `1 pagina over “${query}”` : `${count} pagina’s over “${query}”`);
    this.#part('[data-results]')?.replaceChildren(...results.map(toItem));
    this.#showKinds(query === '' ? {} : (search.totalFilters[KIND_FILTER] ?? {}));
    const more = this.#part('[data-more]');
    if (more !== null) more.hidden = count <= results.length;
    const none = this.#part('[data-none]');
    if (none !== null) none.hidden = query === '' || count > 0;
    const noneTitle = this.#part('[data-none-title]');
    if (noneTitle !== null) noneTitle.textContent = `Niets gevonden over “${query}”`;
  }

  #showKinds(counts: Readonly<Record<string, number>>): void {
    const list = this.#part('[data-kinds]');
    if (list === null) return;
    const kinds = Object.entries(counts).filter(([kind, count]) => count > 0 || kind === this.#kind);
    list.hidden = kinds.length < 2 && this.#kind === '';
    list.replaceChildren(
      ...kinds.map(([kind, count]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'tag';
        button.value = kind;
        button.textContent = `${kind} (${count})`;
        button.setAttribute('aria-pressed', String(kind === this.#kind));
        return wrap('li', button);
      }),
    );
  }
}

function toItem({ url, excerpt, meta }: PagefindResult): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.className = 'small';
  text.innerHTML = excerpt;
  const kind = document.createElement('p');
  kind.className = 'small soft';
  kind.textContent = meta.kind ?? '';
  return wrap('li', wrap('h2', link), kind, text);
}

function wrap<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...children: Node[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

customElements.define('site-search', SiteSearch);
