import './form-rows.ts';
import './picture-field.ts';
import { fillForm, openKeptForm, typedIn } from './kept-form.ts';
import type { Workshop } from './workshop.ts';

const WAIT_MS = 300;

/**
 * A contribution form. What checks it and makes the file is fetched when somebody begins to fill it in; from then on it
 * works without a connection. Nothing that is typed leaves the page, and nothing is kept unless its writer asks for it.
 *
 *     <share-form data-kind="vraag" data-taken="a b c" data-mail="…"> <form> … [data-live] [data-plain] …
 */
class ShareForm extends HTMLElement {
  #workshop: Promise<Workshop> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    for (const plain of document.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
    for (const live of this.querySelectorAll<HTMLElement>('[data-live]')) live.hidden = false;
    form.querySelector('[type="submit"]')?.removeAttribute('disabled');
    form.addEventListener('focusin', () => void this.#open(form), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#open(form)?.then((workshop) => workshop.finish());
    });
    form.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#open(form)?.then((workshop) => workshop.update()), WAIT_MS);
    });
    this.#keepForm(form);
    takeFromAddress(form);
  }

  #open(form: HTMLFormElement): Promise<Workshop> | undefined {
    this.#workshop ??= import('./workshop.ts').then(({ openWorkshop }) => openWorkshop(this, form));
    this.#workshop.catch(() => {
      // The next touch tries again.
      this.#workshop = undefined;
      this.#say('Wat het formulier nakijkt, laadt nu niet. Wat u typte, staat er nog. Probeer het straks opnieuw.');
    });
    return this.#workshop;
  }

  #say(words: string): void {
    const status = this.querySelector('[data-status]');
    if (status !== null) status.textContent = words;
  }

  #keepForm(form: HTMLFormElement): void {
    const store = openKeptForm(this.dataset['kind'] ?? '');
    const keep = this.querySelector<HTMLInputElement>('[data-keep]');
    const wipe = this.querySelector<HTMLElement>('[data-wipe]');
    if (keep === null || wipe === null) return;
    const kept = store.read();
    if (kept !== undefined) {
      fillForm(form, kept);
      keep.checked = true;
      void this.#open(form)?.then((workshop) => workshop.update());
    }
    wipe.hidden = kept === undefined;
    const save = (): void => {
      if (!keep.checked) return;
      wipe.hidden = !store.write(typedIn(form));
      if (!wipe.hidden) return;
      keep.checked = false;
      this.#say('Deze browser bewaart niets. Laat deze pagina open tot u klaar bent.');
    };
    form.addEventListener('input', save);
    keep.addEventListener('change', () => {
      if (!keep.checked) store.wipe();
      wipe.hidden = !keep.checked;
      save();
    });
    wipe.addEventListener('click', () => {
      store.wipe();
      keep.checked = false;
      wipe.hidden = true;
      form.reset();
      this.#say('Het concept is gewist, ook van dit apparaat.');
      keep.focus();
      void this.#workshop?.then((workshop) => workshop.update());
    });
  }
}

/** A link from elsewhere on the site can say what the form is about: `/deel/mijlpaal/?waarover=…`. */
function takeFromAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value;
    }
  }
}

customElements.define('share-form', ShareForm);
