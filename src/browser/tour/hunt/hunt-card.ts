import { getFinds } from './hunt-store.ts';
import { HUNT_WORDS, sayFound } from './hunt-words.ts';

/** Over the picture: the riddle of a room, or what was found there and where to go next. */
export interface HuntCard {
  readonly isOpen: boolean;
  /** With the words that the page of the scene has ready. `isNew`: it was found just now. */
  open(opener: HTMLElement, isNew?: boolean): void;
  close(): void;
}

export interface HuntCardOptions {
  readonly tour: string;
  readonly stage: HTMLElement;
  /** After the card came or went. */
  readonly changed: () => void;
  /** What the buttons of the card do, by their `data-act`. */
  readonly acts: Readonly<Record<string, (button: HTMLButtonElement) => void>>;
  /** Shows the buttons as they stand. */
  readonly dress: (card: HTMLElement) => void;
}

export function createHuntCard({ tour, stage, changed, acts, dress }: HuntCardOptions): HuntCard {
  const card = document.createElement('dialog');
  card.className = 'hunt-card';
  stage.append(card);
  let opener: HTMLElement | undefined;

  const close = (): void => {
    if (!card.open) return;
    const hadFocus = card.contains(document.activeElement);
    card.close();
    changed();
    if (hadFocus) (opener?.isConnected === true && !opener.hidden ? opener : stage).focus({ preventScroll: true });
  };
  card.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset['act'] === 'hunt-close') close();
    else if (button !== null) acts[button.dataset['act'] ?? '']?.(button);
  });
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });

  return {
    get isOpen() {
      return card.open;
    },
    open(from, isNew = false) {
      const page = document.querySelector<HTMLElement>('treasure-hunt');
      const words = page?.querySelector<HTMLTemplateElement>('template[data-hunt-card]');
      if (page === null || words === null || words === undefined) return;
      stage.querySelector<HTMLElement>('.point-card[open] > button')?.click();
      opener = from;
      card.replaceChildren(words.content.cloneNode(true));
      fill(card, page, getFinds(tour) ?? [], isNew);
      dress(card);
      card.close();
      card.show();
      changed();
      card.querySelector<HTMLElement>('div:not([hidden]) > h2')?.focus({ preventScroll: true });
    },
    close,
  };
}

function fill(card: HTMLElement, page: HTMLElement, finds: readonly string[], isNew: boolean): void {
  const here = page.dataset['scene'] ?? '';
  const isFound = finds.includes(here);
  const find = (selector: string): HTMLElement | null => card.querySelector<HTMLElement>(selector);
  const [riddle, found] = [find('[data-hunt-riddle]'), find('[data-hunt-found]')];
  if (riddle !== null) riddle.hidden = isFound;
  if (found === null) return;
  found.hidden = !isFound;
  found.toggleAttribute('data-new', isNew);
  const title = found.querySelector('h2');
  if (title !== null) title.textContent = isNew ? HUNT_WORDS.caught : HUNT_WORDS.foundBefore;
  card.setAttribute('aria-label', isFound ? (title?.textContent ?? '') : HUNT_WORDS.riddle);

  const places = [...card.querySelectorAll<HTMLElement>('[data-hunt-place]')];
  const left = places.filter(({ dataset }) => !finds.includes(dataset['huntPlace'] ?? ''));
  for (const place of places) place.hidden = !left.includes(place);
  const status = find('[data-hunt-left]');
  if (status !== null) status.textContent = sayFound(places.length - left.length, places.length);
  // Onward from here, and after the last place from the first.
  const next = left.find((place) => places.indexOf(place) > placeOf(places, here)) ?? left[0];
  const onward = card.querySelector<HTMLAnchorElement>('[data-hunt-next]');
  if (onward !== null) {
    onward.hidden = next === undefined;
    onward.href = next?.querySelector('a')?.href ?? '';
  }
  for (const part of card.querySelectorAll<HTMLElement>('[data-hunt-todo]')) part.hidden = left.length === 0;
  const certificate = find('[data-hunt-certificate]');
  if (certificate !== null) certificate.hidden = left.length > 0;
}

function placeOf(places: readonly HTMLElement[], scene: string): number {
  return places.findIndex(({ dataset }) => dataset['huntPlace'] === scene);
}
