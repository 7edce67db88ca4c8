import { press } from '../tour-parts.ts';
import type { TourGuide } from '../tour-guide.ts';
import { createHuntCard, type HuntCard } from './hunt-card.ts';
import { HUNT } from './hunt-key.ts';
import { createHuntSign } from './hunt-sign.ts';
import { addFind, getFinds, startHunt } from './hunt-store.ts';
import { createHuntWarmth } from './hunt-warmth.ts';
import { sayCount } from './hunt-words.ts';

const games = new WeakMap<TourGuide, HuntCard>();

/** “Speurtocht” in the bar: begins the hunt, and shows the riddle of the room over the picture. */
export function openHunt(guide: TourGuide, button: HTMLButtonElement): void {
  const card = play(guide);
  const open = (): void => {
    startHunt(tourOf(guide));
    if (card.isOpen) card.close();
    else card.open(button);
  };
  button.addEventListener('click', open);
  open();
}

/** The hunt in the picture; a second call gives back the same. */
export function play(guide: TourGuide): HuntCard {
  const game = games.get(guide) ?? createGame(guide);
  games.set(guide, game);
  return game;
}

function createGame(guide: TourGuide): HuntCard {
  const { stage } = guide.parts;
  const tour = tourOf(guide);
  let finds = getFinds(tour);
  const count = stage.querySelector<HTMLElement>('[data-hunt-count]');
  const sign = createHuntSign(guide);
  const warmth = createHuntWarmth(guide);
  const dress = (card: ParentNode): void => press(card.querySelector('[data-act="hunt-warmth"]'), warmth.isOn);
  const acts = {
    'hunt-warmth': (button: HTMLButtonElement) => {
      warmth.toggle();
      press(button, warmth.isOn);
      guide.arrange();
    },
  };
  const card = createHuntCard({ tour, stage, changed: () => guide.arrange(), acts, dress });

  const place = (): void => {
    const { id, treasure } = guide.getScene();
    const found = finds?.includes(id);
    sign.place(treasure, found);
    warmth.follow(found === false ? treasure : undefined);
  };
  const show = (): void => {
    finds = getFinds(tour);
    const places = [...document.querySelectorAll<HTMLElement>('treasure-hunt [data-hunt-slot]')];
    const found = places.filter(({ dataset }) => finds?.includes(dataset['huntSlot'] ?? ''));
    if (count !== null) {
      count.hidden = finds === undefined;
      count.textContent = finds === undefined ? '' : sayCount(found.length, places.length);
    }
    guide.arrange();
  };
  sign.button.addEventListener('click', () => {
    const { id } = guide.getScene();
    const isNew = finds?.includes(id) === false;
    if (isNew) addFind(tour, id);
    card.open(sign.button, isNew);
  });
  let goesOn = false;
  stage.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    // One card at a time.
    if (target.closest('a[data-point]') !== null) card.close();
    goesOn = target.closest('[data-hunt-next]') !== null;
  });
  document.addEventListener(HUNT, show);
  guide.onScene(() => {
    card.close();
    show();
    // Who goes on with the hunt wants the next riddle.
    if (goesOn) card.open(guide.parts.button('hunt') ?? stage);
    goesOn = false;
  });
  guide.onPlace(place);
  show();
  return card;
}

function tourOf({ tour }: TourGuide): string {
  return tour.dataset['tour'] ?? '';
}
