import { WORDS } from './words.ts';

/** Shows the text of a point over the picture, with the words of the page itself. */
export interface PointCard {
  open(point: HTMLAnchorElement): boolean;
  /** False when there was nothing to close. */
  close(): boolean;
}

export function createPointCard(stage: HTMLElement): PointCard {
  const card = document.createElement('dialog');
  card.className = 'point-card';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = WORDS.close;
  const text = document.createElement('div');
  card.append(button, text);
  stage.append(card);
  let opener: HTMLElement | undefined;

  const close = (): boolean => {
    if (!card.open) return false;
    card.close();
    // Gone after a change of scene: then the stage has the focus.
    if (opener?.isConnected === true) opener.focus({ preventScroll: true });
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
      text.replaceChildren(...copy.childNodes);
      card.setAttribute('aria-label', point.textContent.trim());
      opener = point;
      card.close();
      card.show();
      return true;
    },
    close,
  };
}
