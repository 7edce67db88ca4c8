/** Which step an entry of the history shows, and which one stood before it. */
interface Place {
  readonly step: number;
  readonly before?: number;
}

/**
 * The steps of a form, of which one is in sight at a time. Each is an entry in the history of the browser, so that its
 * Back button goes to the step before; nothing of what was typed is in there. A form of one step stays as it is.
 */
export class FormSteps {
  readonly #host: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  readonly #moved: () => void;
  #at = 0;

  /** `moved` is called after each move that somebody makes. */
  constructor(host: HTMLElement, moved: () => void) {
    this.#host = host;
    this.#steps = [...host.querySelectorAll<HTMLElement>('[data-step]')];
    this.#moved = moved;
    addEventListener('popstate', ({ state }) => {
      const place = readPlace(state);
      // A link within the page: its entry belongs to the step that one sees.
      if (place === undefined) history.replaceState({ step: this.#at }, '');
      else this.#move(place.step);
    });
    host.querySelector('[data-back]')?.addEventListener('click', () => this.#back());
  }

  get at(): number {
    return this.#at;
  }

  get current(): HTMLElement | undefined {
    return this.#steps[this.#at];
  }

  get isLast(): boolean {
    return this.#at >= this.#steps.length - 1;
  }

  /** Shows a step that nobody asked for: the focus stays where it is, and Back leaves the form. */
  start(step: number): void {
    this.#show(step);
    history.replaceState({ step: this.#at }, '');
  }

  next(): void {
    this.#go(this.#at + 1);
  }

  /** Brings a field in sight, in whatever step and fold it is, and gives it the focus. */
  reveal(field: HTMLElement): void {
    const step = this.#steps.findIndex((one) => one.contains(field));
    if (step !== -1 && step !== this.#at) this.#go(step);
    openFolds(field);
    field.focus();
  }

  #back(): void {
    if (readPlace(history.state)?.before === this.#at - 1) history.back();
    else {
      history.replaceState({ step: this.#at - 1 }, '');
      this.#move(this.#at - 1);
    }
  }

  #go(step: number): void {
    history.pushState({ step, before: this.#at } satisfies Place, '');
    this.#move(step);
  }

  /** Tells whoever looks and whoever listens where they are now. */
  #move(step: number): void {
    this.#show(step);
    const heading = this.current?.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    (this.#host.querySelector('.share-progress') ?? this.#host).scrollIntoView();
    this.#moved();
  }

  #show(step: number): void {
    this.#at = Math.min(Math.max(0, step), this.#steps.length - 1);
    for (const [index, one] of this.#steps.entries()) one.hidden = index !== this.#at;
    for (const [index, name] of this.#host.querySelectorAll('.share-progress li').entries()) {
      if (index === this.#at) name.setAttribute('aria-current', 'step');
      else name.removeAttribute('aria-current');
    }
    this.#host.toggleAttribute('data-more', !this.isLast);
    this.#host.querySelector('[data-back]')?.toggleAttribute('hidden', this.#at === 0);
  }
}

function readPlace(state: unknown): Place | undefined {
  if (typeof state !== 'object' || state === null || !('step' in state) || !Number.isInteger(state.step))
    return undefined;
  return state as Place;
}

/** What may be told besides, in the order of the page. */
export function foldsIn(form: HTMLElement): HTMLDetailsElement[] {
  return [...form.querySelectorAll<HTMLDetailsElement>('details[data-fold]')];
}

/** Whatever hides a field makes way. */
export function openFolds(field: Element): void {
  field.closest('details')?.toggleAttribute('open', true);
  field.closest('[data-once]')?.toggleAttribute('hidden', false);
}
