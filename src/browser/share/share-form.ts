import { OTHER_SUBJECT, SUBJECT_INPUT } from '../../domain/contribution/inputs.ts';
import './form-rows.ts';
import './picture-field.ts';
import { showFieldsOnce } from './fields-once.ts';
import { foldsIn, FormSteps, openFolds } from './form-steps.ts';
import { fillForm, openKeptForm, typedIn } from './kept-form.ts';
import { warnBeforeLeaving } from './leave-warning.ts';
import { FORGET_DRAFT } from './receipt.ts';
import type { Workshop } from './workshop.ts';

const WAIT_MS = 300;

/**
 * A contribution form. What checks it and makes the file is fetched when somebody begins to fill it in; from then on it
 * works without a connection. What is typed leaves the page, or is kept, only when its writer asks for it.
 *
 *     <share-form data-kind="vraag" data-taken="a b c" data-site="…"> <form> … [data-live] [data-plain] …
 */
class ShareForm extends HTMLElement {
  #workshop: Promise<Workshop | undefined> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #steps = new FormSteps(this, () => this.#save());
  /** Keeps the draft, when its writer asked for it. */
  #save: () => void = () => undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    for (const plain of document.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
    for (const live of this.querySelectorAll<HTMLElement>('[data-live]')) live.hidden = false;
    form.querySelector('[type="submit"]')?.removeAttribute('disabled');
    form.addEventListener('focusin', () => void this.#open(form), { once: true });
    form.addEventListener('input', () => void this.#showSimilar(), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#steps.isLast) void this.#open(form).then((workshop) => workshop?.finish());
      else void this.#goOn(form);
    });
    form.addEventListener('input', () => {
      showFieldsOnce(form);
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#open(form).then((workshop) => workshop?.update()), WAIT_MS);
    });
    for (const fold of foldsIn(form)) fold.open = false;
    this.#steps.start(0);
    const isKept = this.#keepForm(form);
    takeFromAddress(form);
    if (form.querySelector('fact-list') !== null) this.#showFacts(form);
    showFieldsOnce(form);
    warnBeforeLeaving(this, form, isKept);
  }

  /** To the next step, unless something in this one is wrong. What can not be checked now, is checked at the end. */
  async #goOn(form: HTMLFormElement): Promise<void> {
    const step = this.#steps.current;
    if (step === undefined) return;
    const workshop = await this.#open(form);
    const wrong = await workshop?.check(step);
    // Whoever went elsewhere in the meantime stays there.
    if (step !== this.#steps.current) return;
    if (wrong === undefined) this.#steps.next();
    else this.#steps.reveal(wrong);
  }

  /** Undefined when what checks the form can not be fetched now: the next touch tries again. */
  #open(form: HTMLFormElement): Promise<Workshop | undefined> {
    // The workshop tells the list of facts what there is.
    const facts = form.querySelector('fact-list') === null ? undefined : import('./fact-list.ts');
    this.#workshop ??= Promise.all([import('./workshop.ts'), facts])
      .then(([{ openWorkshop }]) => openWorkshop(this, form, (field) => this.#steps.reveal(field)))
      .catch(() => {
        this.#workshop = undefined;
        this.#say(
          'Wat het formulier nakijkt, laadt nu niet. Wat is ingevuld, staat er nog. Probeer het straks opnieuw.',
        );
        return undefined;
      });
    return this.#workshop;
  }

  /** What the page says, is there to point at as soon as it is known which page. Most visitors come from that page. */
  #showFacts(form: HTMLFormElement): void {
    const subject = form.elements.namedItem(SUBJECT_INPUT);
    const show = (): void => void this.#open(form).then((workshop) => workshop?.update());
    if (subject instanceof HTMLSelectElement && subject.value === '') {
      subject.addEventListener('input', show, { once: true });
    } else show();
  }

  /** Questions that are like what is typed. Without them the form does all that it should. */
  async #showSimilar(): Promise<void> {
    if (this.querySelector('similar-questions') === null) return;
    await import('./similar-questions.ts').catch(() => undefined);
  }

  #say(words: string, part = 'status'): void {
    const status = this.querySelector(`[data-${part}]`);
    if (status !== null) status.textContent = words;
  }

  /** Gives whether what is typed is kept at this moment. */
  #keepForm(form: HTMLFormElement): () => boolean {
    const store = openKeptForm(this.dataset['kind'] ?? '');
    const keep = this.querySelector<HTMLInputElement>('[data-keep]');
    const about = this.querySelector<HTMLElement>('[data-kept]');
    if (keep === null || about === null) return () => false;
    const folds = foldsIn(form);
    const draft = store.read();
    if (draft !== undefined) {
      fillForm(form, draft.typed);
      for (const [index, fold] of folds.entries()) fold.open = draft.open.includes(index);
      keep.checked = true;
      about.hidden = false;
      this.#steps.start(draft.step);
      void this.#showSimilar();
      void this.#open(form).then((workshop) => workshop?.update());
    }
    this.#save = () => {
      if (!keep.checked) return;
      const open = folds.flatMap((fold, index) => (fold.open ? [index] : []));
      if (store.write({ typed: typedIn(form), step: this.#steps.at, open })) return;
      keep.checked = false;
      about.hidden = true;
      this.#say('Deze browser bewaart niets. Laat deze pagina open tot alles klaar is.', 'keep-status');
    };
    form.addEventListener('input', this.#save);
    // What opens says so only to the fold itself.
    form.addEventListener('toggle', this.#save, { capture: true });
    keep.addEventListener('change', () => {
      if (!keep.checked) store.wipe();
      about.hidden = !keep.checked;
      this.#save();
    });
    const forget = (): void => {
      store.wipe();
      keep.checked = false;
      about.hidden = true;
    };
    this.addEventListener(FORGET_DRAFT, forget);
    this.querySelector('[data-wipe]')?.addEventListener('click', () => {
      forget();
      form.reset();
      showFieldsOnce(form);
      this.#steps.start(0);
      this.#say('Het concept is gewist, ook van dit apparaat.', 'keep-status');
      keep.focus();
      void this.#workshop?.then((workshop) => workshop?.update());
    });
    return () => keep.checked;
  }
}

/** Characters. What a link fills in is the beginning of an answer, not a page. */
const LONGEST_TAKEN = 300;

/**
 * A link from elsewhere on the site can say what the form is about: `/deel/mijlpaal/?waarover=…`, `/deel/vraag/?title=…`.
 * It never takes the place of what somebody typed, and nothing of it stays folded away: who sends it has seen it.
 */
function takeFromAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (isTextField(field)) {
      if (field.value !== '' || value.trim() === '') continue;
      field.value = value.trim().slice(0, LONGEST_TAKEN);
      openFolds(field);
      // As if it was typed: the questions that are like it show themselves.
      field.dispatchEvent(new Event('input', { bubbles: true }));
      continue;
    }
    const choice = field instanceof HTMLSelectElement ? choiceFor(field, value) : undefined;
    if (!(field instanceof HTMLSelectElement) || choice === undefined) continue;
    field.value = choice;
    openFolds(field);
  }
}

function isTextField(field: Element | RadioNodeList | null): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
}

/** That value, or else the page above it, or else what the form has for a page that is not on the list. */
function choiceFor({ options }: HTMLSelectElement, wanted: string): string | undefined {
  const values = [...options].map(({ value }) => value).filter((value) => value !== '');
  if (values.includes(wanted)) return wanted;
  const above = values.filter((value) => value.length > 1 && value.endsWith('/') && wanted.startsWith(value));
  const nearest = above.toSorted((a, b) => b.length - a.length)[0];
  return nearest ?? values.find((value) => value === OTHER_SUBJECT);
}

customElements.define('share-form', ShareForm);
