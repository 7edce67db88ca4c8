const FIELDS = { provincie: 'provinces', lijn: 'lines', profiel: 'profiles' } as const;

/** Filters the list of regions and the dots on the map, and keeps the choice in the address. */
class RegionFilter extends HTMLElement {
  connectedCallback(): void {
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
    addEventListener('popstate', () => {
      readAddress(form);
      this.#show(form);
    });
    this.#show(form);
  }

  #show(form: HTMLFormElement): void {
    const values = new FormData(form);
    const words = textOf(values, 'zoek').toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
    const shown = new Set<string>();
    for (const item of this.querySelectorAll<HTMLElement>('[data-list] > li')) {
      const fits =
        words.every((word) => fold(item.dataset['words'] ?? '').includes(fold(word))) &&
        Object.entries(FIELDS).every(([name, attribute]) => {
          const wanted = textOf(values, name);
          return wanted === '' || (item.dataset[attribute] ?? '').split(' ').includes(wanted);
        });
      item.hidden = !fits;
      if (fits) shown.add(item.dataset['region'] ?? '');
    }
    for (const dot of document.querySelectorAll<SVGElement>('.map [data-region]')) {
      dot.classList.toggle('faded', !shown.has(dot.dataset['region'] ?? ''));
    }
    this.#tell(shown.size, textOf(values, 'zoek'));
  }

  #tell(count: number, words: string): void {
    const status = this.querySelector('[data-count]');
    const none = this.querySelector<HTMLElement>('[data-none]');
    const noneText = this.querySelector('[data-none-text]');
    if (status) status.textContent = count === 1 ? '1 regio.' : `${count} regio’s, op alfabet.`;
    if (none) none.hidden = count > 0;
    if (noneText) {
      noneText.textContent =
        words === '' ? 'Geen regio past bij deze keuze.' : `Wij vonden geen regio bij “${words}” en uw andere keuzes.`;
    }
  }
}

function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Without accents, so that Fryslan finds Fryslân. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
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
}

customElements.define('region-filter', RegionFilter);
