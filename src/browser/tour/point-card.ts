import { turnByDrag } from '../../domain/tour/camera.ts';
import type { PanoView } from './pano-view.ts';
import { boxOf, overlaps } from './signs.ts';
import { WORDS } from './words.ts';

/** Shows the text of a point over the picture, with the words of the page itself. */
export interface PointCard {
  open(point: HTMLAnchorElement): boolean;
  /** False when there was nothing to close. Gives the focus back to the point, unless it is elsewhere already. */
  close(): boolean;
}

/** `changed` hears that the card came or went. */
export function createPointCard(stage: HTMLElement, view: PanoView, changed: () => void): PointCard {
  const card = document.createElement('dialog');
  card.className = 'point-card';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = WORDS.close;
  const text = document.createElement('div');
  card.append(button, text);
  stage.append(card);
  let opener: HTMLElement | undefined;

  const clear = (): void => {
    // What is gone from the page makes no sound.
    text.replaceChildren();
    card.close();
    opener?.removeAttribute('data-open');
  };
  const close = (): boolean => {
    if (!card.open) return false;
    const hadFocus = card.contains(document.activeElement);
    clear();
    changed();
    // Gone after a change of scene: then the stage has the focus.
    if (hadFocus && opener?.isConnected === true) opener.focus({ preventScroll: true });
    return true;
  };
  button.addEventListener('click', close);

  return {
    open(point) {
      const source = document.getElementById(decodeURIComponent(point.hash.slice(1)));
      if (source === null) return false;
      const copy = source.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
      for (const image of copy.querySelectorAll('img')) image.loading = 'eager';
      unfold(copy);
      clear();
      text.append(...copy.childNodes);
      card.setAttribute('aria-label', point.textContent.trim());
      opener = point;
      point.setAttribute('data-open', '');
      card.show();
      chooseSide(card, point, stage);
      const moves = makeRoom(card, point, stage, view);
      changed();
      // Signs make room for one another too, and may come under the card by that.
      if (!moves) makeRoom(card, point, stage, view);
      return true;
    },
    close,
  };
}

/** In the page the text lies behind the name of its point; the card is what was asked for. */
function unfold(point: HTMLElement): void {
  const fold = point.querySelector('[data-point-fold]');
  const name = fold?.querySelector('summary');
  name?.replaceWith(...name.childNodes);
  fold?.replaceWith(...fold.childNodes);
}

/** The card comes on the side where its sign is not. */
function chooseSide(card: HTMLElement, point: HTMLElement, stage: HTMLElement): void {
  const sign = boxOf(point, stage);
  if (isWide(card, stage)) card.dataset['side'] = sign.x < stage.clientWidth / 2 ? 'right' : 'left';
  else card.dataset['side'] = sign.y < stage.clientHeight / 2 ? 'bottom' : 'top';
}

/** Where the picture is small, it moves up or down until the sign is beside the card. True when it does. */
function makeRoom(card: HTMLElement, point: HTMLElement, stage: HTMLElement, view: PanoView): boolean {
  const [box, sign] = [boxOf(card, stage), boxOf(point, stage)];
  const { clientHeight } = stage;
  if (isWide(card, stage) || !overlaps(box, sign)) return false;
  const edge = box.y + (box.y < clientHeight / 2 ? box.height / 2 : -box.height / 2);
  const middle = box.y < clientHeight / 2 ? (edge + clientHeight) / 2 : edge / 2;
  view.step(turnByDrag(view.view, clientHeight, 0, middle - sign.y));
  return true;
}

function isWide(card: HTMLElement, stage: HTMLElement): boolean {
  return stage.clientWidth > 2 * card.offsetWidth;
}
