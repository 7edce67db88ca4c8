import { formatViewAddress } from '../../../domain/tour/angles-address.ts';
import type { View } from '../../../domain/tour/manifest.ts';
import type { TourGuide } from '../tour-guide.ts';
import { press } from '../tour-parts.ts';

/** What this layer keeps with an entry of the history, beside what others keep there. */
interface LayerState {
  /** `opened`: made by opening the layer; `walked`: the visitor walked on within it. */
  readonly layer?: 'opened' | 'walked' | undefined;
  readonly step?: number;
}

export { startFullLayer as start };

/**
 * The whole screen where a browser has no way to give it, such as on an iPhone: the tour lies over the page, and the rest
 * of the page is inert. The button, Escape and the browser's own way back leave it.
 */
function startFullLayer(guide: TourGuide, button: HTMLButtonElement): void {
  const { tour, parts, view } = guide;
  const viewport = document.querySelector<HTMLMetaElement>('meta[name="viewport"]');
  const usual = viewport?.content ?? '';
  const covered = new Set<HTMLElement>();
  let isOpen = false;
  /** The next step back is one through the tour, past the entry that opening made. */
  let isWalkingBack = false;
  /** What the visitor saw when the button was pressed. */
  let seen: { readonly view: View; readonly split: number | undefined } | undefined;

  const show = (): void => {
    tour.toggleAttribute('data-full', isOpen);
    press(button, isOpen);
  };
  const coverRest = (): void => {
    for (const element of findRest(tour)) {
      if (element.inert) continue;
      element.inert = true;
      covered.add(element);
    }
  };
  const cover = (): void => {
    isOpen = true;
    // Up to the edges of the glass; the style sheet keeps the bar clear of them.
    if (viewport !== null) viewport.content = `${usual}, viewport-fit=cover`;
    coverRest();
    show();
  };
  const uncover = (): void => {
    isOpen = false;
    if (viewport !== null) viewport.content = usual;
    for (const element of covered) element.inert = false;
    covered.clear();
    show();
    button.focus({ preventScroll: true });
    tour.scrollIntoView({ block: 'nearest' });
  };
  const open = (): void => {
    history.pushState({ ...readState(), layer: 'opened' }, '');
    cover();
    parts.stage.focus({ preventScroll: true });
  };
  const leave = (): void => {
    if (readState().layer === 'opened') {
      seen = { view: view.view, split: guide.getSplit() };
      history.back();
      return;
    }
    history.replaceState({ ...readState(), layer: undefined }, '');
    uncover();
  };
  /** The entry below the layer says where one looked before it, and the viewer has gone there. */
  const lookAgain = (at: View, split: number | undefined): void => {
    view.look(at, { animate: false });
    void guide.compare(split);
    history.replaceState(history.state, '', formatViewAddress(at, split));
  };

  button.addEventListener('click', () => (isOpen ? leave() : open()));
  addEventListener('popstate', () => {
    if (!isOpen || isWalkingBack || readState().layer !== undefined) return;
    uncover();
    if (seen !== undefined) lookAgain(seen.view, seen.split);
    seen = undefined;
  });
  document.addEventListener(
    'keydown',
    (event) => {
      // First what lies over the picture.
      if (event.key === 'Escape' && isOpen && tour.querySelector('dialog[open]') === null) leave();
    },
    { capture: true },
  );
  parts.button('back')?.addEventListener(
    'click',
    (event) => {
      if (!isOpen || readState().layer !== 'opened') return;
      event.stopImmediatePropagation();
      isWalkingBack = true;
      history.go(-2);
    },
    { capture: true },
  );
  guide.onScene(() => {
    if (!isOpen) return;
    // Whoever goes back from here leaves the layer again.
    if (isWalkingBack) history.pushState({ ...readState(), layer: 'opened' }, '');
    else if (readState().layer === undefined) history.replaceState({ ...readState(), layer: 'walked' }, '');
    isWalkingBack = false;
    // The text of the new scene has come into the page.
    coverRest();
  });
  open();
}

function readState(): LayerState {
  return (history.state as LayerState | null) ?? {};
}

/** Everything of the page but the tour and what holds it. */
function findRest(tour: HTMLElement): HTMLElement[] {
  const rest: HTMLElement[] = [];
  for (
    let inner: Element = tour;
    inner !== document.body && inner.parentElement !== null;
    inner = inner.parentElement
  ) {
    for (const other of inner.parentElement.children) {
      if (other !== inner && other instanceof HTMLElement) rest.push(other);
    }
  }
  return rest;
}
