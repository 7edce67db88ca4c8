import type { Direction } from '../../domain/tour/manifest.ts';
import type { Comparison } from './comparison.ts';
import { savesData } from './device.ts';
import { followGyroscope, mayHaveGyroscope } from './gyroscope.ts';
import type { Step } from './keys.ts';
import type { PanoView } from './pano-view.ts';
import { press, type TourParts } from './tour-parts.ts';
import { WORDS } from './words.ts';

/** A press turns the view by this part of what is in view. */
const PART_OF_VIEW = 0.25;
const CLOSER = 0.8;
/** The turn is over by then, and of many presses the last one is told. */
const TELL_MS = 500;

/** Here the floor plan comes with the full screen: it covers little of it. */
const ROOM_FOR_PLAN = '(min-width: 64rem) and (min-height: 40rem)';

const LOOKS: Readonly<Record<string, Step>> = {
  left: { right: -1, up: 0, zoom: 1 },
  right: { right: 1, up: 0, zoom: 1 },
  up: { right: 0, up: 1, zoom: 1 },
  down: { right: 0, up: -1, zoom: 1 },
  in: { right: 0, up: 0, zoom: CLOSER },
  out: { right: 0, up: 0, zoom: 1 / CLOSER },
};

export function takeStep(view: PanoView, { right, up, zoom }: Step, part = PART_OF_VIEW): void {
  const angle = view.view.vfov * part;
  const turn: Direction = { yaw: right * angle, pitch: up * angle };
  view.step(turn, zoom);
}

export interface ControlOptions {
  readonly tour: HTMLElement;
  readonly parts: TourParts;
  readonly view: PanoView;
  readonly comparison: Comparison;
  /** The visitor takes the picture in hand. */
  readonly grab: () => void;
  readonly sayView: () => string;
  readonly signal: AbortSignal;
}

/** The buttons of the bar: each does by a press what dragging, pinching or turning the device does. */
export function connectControls({ tour, parts, view, comparison, grab, sayView, signal }: ControlOptions): void {
  const { button, say, announce } = parts;
  let gyroscope: AbortController | undefined;
  let lessData = savesData();
  let telling = 0;

  const showFullscreen = (): void => {
    const isFull = document.fullscreenElement === tour;
    tour.toggleAttribute('data-full', isFull);
    press(button('full'), isFull);
    const plan = button('plan');
    if (isFull && matchMedia(ROOM_FOR_PLAN).matches && plan?.getAttribute('aria-pressed') === 'false') plan.click();
  };
  const showMore = (): void => {
    const isOpen = button('more')?.getAttribute('aria-expanded') !== 'true';
    button('more')?.setAttribute('aria-expanded', String(isOpen));
    parts.chrome.scrollIntoView({ block: 'nearest' });
  };
  const showHelp = (): void => tour.querySelector<HTMLDialogElement>('[data-help]')?.showModal();
  const stopGyroscope = (): void => {
    gyroscope?.abort();
    gyroscope = undefined;
    press(button('gyro'), false);
  };
  const startGyroscope = async (): Promise<void> => {
    const mine = new AbortController();
    gyroscope = mine;
    press(button('gyro'), true);
    grab();
    const turned = (turn: Direction): void => {
      const { yaw, pitch } = view.view;
      view.look({ yaw: yaw + turn.yaw, pitch: pitch + turn.pitch }, { animate: false });
    };
    const answer = await followGyroscope(turned, mine.signal);
    if (answer === 'started' || mine.signal.aborted) return;
    stopGyroscope();
    say(answer === 'refused' ? WORDS.motionRefused : WORDS.noMotion);
  };
  const tellLater = (): void => {
    clearTimeout(telling);
    telling = window.setTimeout(() => announce(sayView()), TELL_MS);
  };
  const setLessData = (wanted: boolean): void => {
    lessData = wanted;
    press(button('less-data'), lessData);
    view.setDetail(!lessData);
  };

  const acts: Readonly<Record<string, () => void>> = {
    compare: () => comparison.toggle(),
    before: () => comparison.wipeTo(0),
    after: () => comparison.wipeTo(1),
    full: () => {
      if (document.fullscreenElement === tour) void document.exitFullscreen();
      else if (document.fullscreenEnabled) void tour.requestFullscreen();
    },
    more: showMore,
    help: showHelp,
    gyro: () => (gyroscope === undefined ? void startGyroscope() : stopGyroscope()),
    'less-data': () => {
      setLessData(!lessData);
      announce(lessData ? WORDS.lessData : WORDS.fullDetail);
    },
  };
  parts.chrome.addEventListener(
    'click',
    (event) => {
      const act = event.target instanceof Element ? event.target.closest('button')?.dataset['act'] : undefined;
      if (act === undefined) return;
      const look = LOOKS[act];
      if (look === undefined) acts[act]?.();
      else {
        grab();
        takeStep(view, look);
        tellLater();
      }
    },
    { signal },
  );
  tour.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === '?' && target instanceof Element && target.closest('dialog') === null) showHelp();
    },
    { signal },
  );
  document.addEventListener('fullscreenchange', showFullscreen, { signal });
  signal.addEventListener('abort', () => {
    stopGyroscope();
    clearTimeout(telling);
  });

  const gyro = button('gyro');
  if (gyro !== null) gyro.hidden = !mayHaveGyroscope();
  setLessData(lessData);
}
