import { countHits, plainLetters, wordsOf } from '../domain/text/word-match.ts';

/**
 * Filters a list by the form in it, and keeps the choice in the address. Each select compares with the attribute of an
 * item that has its name; the search field with `data-words`, all of its words, or with `data-match="any"` those that say
 * most about what was typed first. Dots on a map beside the list fade with it. The count says how the list is ordered:
 * alphabetical, or what `data-order` says.
 *
 *     <list-filter data-one="regio" data-many="regio’s"> <form data-filters> … <ul data-list> <li data-words data-lijn>
 */
class ListFilter extends HTMLElement {
  /** In the order of the page. */
  #items: HTMLElement[] | undefined;

  connectedCallback(): void {
    this.addEventListener('click', (event) => void this.#reorder(event));
    const form = this.querySelector<HTMLFormElement>('[data-filters]');
    if (form === null) return;
    readAddress(form);
    form.hidden = false;
    for (const plain of this.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
    this.dataset['ready'] = '';
    const update = () => {
      this.#show(form);
      writeAddress(form);
    };
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      update();
    });
    const { pathname } = location;
    addEventListener('popstate', () => {
      if (!this.isConnected) return;
      // Back to another order of the list.
      if (location.pathname !== pathname) {
        location.reload();
        return;
      }
      readAddress(form);
      this.#show(form);
    });
    this.#show(form);
  }

  /** A link to the same list in another order brings it here: what was chosen stays, and so does the place on the page. */
  async #reorder(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-order]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    const page = await fetchPage(link.href);
    const list = page?.querySelector('list-filter');
    if (!page || !list) {
      location.assign(link.href);
      return;
    }
    history.pushState(null, '', link.href);
    document.title = page.title;
    const crumbs = page.querySelector('.crumbs');
    if (crumbs) document.querySelector('.crumbs')?.replaceWith(crumbs);
    this.replaceWith(list);
    list.querySelector<HTMLElement>('a[data-order][aria-current]')?.focus();
  }

  #show(form: HTMLFormElement): void {
    const values = new FormData(form);
    const words = wordsOf(textOf(values, 'zoek'));
    const shown = new Set<string>();
    const items = (this.#items ??= [...this.querySelectorAll<HTMLElement>('[data-list] > li')]);
    const hitsOf = new Map<HTMLElement, number>();
    for (const item of items) {
      const text = [item.dataset['words'] ?? '', ...showPlaces(item, words)].map(plainLetters).join(' ');
      const hits = countHits(words, text);
      hitsOf.set(item, hits);
      const fits =
        (this.dataset['match'] === 'any'
          ? words.length === 0 || hits > 0
          : words.every((word) => text.includes(word))) &&
        [...form.querySelectorAll('select')].every(
          ({ name, value }) => value === '' || (item.dataset[name] ?? '').split(' ').includes(value),
        );
      item.hidden = !fits;
      if (fits) shown.add(item.dataset['id'] ?? '');
    }
    if (this.dataset['match'] === 'any') {
      this.querySelector('[data-list]')?.append(
        ...items.toSorted((a, b) => (hitsOf.get(b) ?? 0) - (hitsOf.get(a) ?? 0)),
      );
    }
    for (const dot of document.querySelectorAll<SVGElement>('.map [data-region]')) {
      const isShown = shown.has(dot.dataset['region'] ?? '');
      dot.classList.toggle('faded', !isShown);
      // Nobody should have to tab past what the filter left out.
      dot.setAttribute('tabindex', isShown ? '0' : '-1');
    }
    this.#tell(shown.size, textOf(values, 'zoek'));
  }

  #tell(count: number, words: string): void {
    const status = this.querySelector('[data-count]');
    const none = this.querySelector<HTMLElement>('[data-none]');
    const noneText = this.querySelector('[data-none-text]');
    const { one = '', many = '', where } = this.dataset;
    if (status) {
      const amount = [count, count === 1 ? one : many, where].filter((part) => part !== undefined).join(' ');
      const order =
        words !== '' && this.dataset['match'] === 'any'
          ? 'wat het meest lijkt eerst'
          : (this.dataset['order'] ?? 'op alfabet');
      status.textContent = count > 1 ? `${amount}, ${order}.` : `${amount}.`;
    }
    if (none) none.hidden = count > 0;
    for (const rest of this.querySelectorAll<HTMLAnchorElement>('[data-search-rest]')) {
      rest.search = words === '' ? '' : String(new URLSearchParams({ q: words }));
    }
    if (noneText) {
      noneText.textContent =
        words === ''
          ? `Geen ${one} past bij deze keuze.`
          : `Wij vonden geen ${one} bij “${words}”${this.querySelector('[data-filters] select') ? ' en uw andere keuzes' : ''}.`;
    }
  }
}

/** The places of an item, and what is known of those that its own words do not name. */
function showPlaces(item: HTMLElement, words: readonly string[]): string[] {
  const own = plainLetters(item.dataset['words'] ?? '');
  return [...item.querySelectorAll<HTMLElement>('[data-place]')].map((note) => {
    const places = note.dataset['place'] ?? '';
    const strange = words.filter((word) => !own.includes(word));
    note.hidden = strange.length === 0 || !strange.every((word) => plainLetters(places).includes(word));
    return places;
  });
}

async function fetchPage(href: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(href);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function readAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    field.value = query.get(field.name) ?? '';
    // A value that is no option leaves a select without any: show all again.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

function writeAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.set(name, value.trim());
  }
  const text = query.toString();
  history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-order]')) link.search = text;
}

customElements.define('list-filter', ListFilter);
