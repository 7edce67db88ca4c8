/**
 * A list of rows in a form that grows. The first row is in the page, for who has no script; a new one is a copy of it,
 * empty, with the next number in the names of its fields.
 */
export class FormRows extends HTMLElement {
  connectedCallback(): void {
    const button = this.#button;
    if (button?.hidden !== true) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      this.grow(this.rows.length + 1);
      this.rows.at(-1)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  }

  get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > [data-row]')];
  }

  /** Makes rows until there are so many. */
  grow(count: number): void {
    for (let { length } = this.rows; length < count; length += 1) this.#add(length);
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(':scope > [data-add]');
  }

  #add(number: number): void {
    const first = this.rows[0];
    if (first === undefined) return;
    const row = first.cloneNode(true) as HTMLElement;
    const [from, to] = [`${this.dataset['name'] ?? ''}.0`, `${this.dataset['name'] ?? ''}.${number}`];
    const dashed = (path: string): string => `veld-${path.replaceAll('.', '-')}`;
    for (const element of row.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (['name', 'data-name', 'data-field', 'data-error'].includes(name) && value.startsWith(from)) {
          element.setAttribute(name, to + value.slice(from.length));
        }
        if (['id', 'for', 'aria-describedby'].includes(name)) {
          element.setAttribute(name, value.replaceAll(dashed(from), dashed(to)));
        }
      }
      if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
        element.checked = element.defaultChecked;
      } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.value = '';
      if (element.hasAttribute('data-error')) {
        element.textContent = '';
        element.toggleAttribute('hidden', true);
      }
      element.removeAttribute('aria-invalid');
    }
    this.#button?.before(row);
  }
}

customElements.define('form-rows', FormRows);
