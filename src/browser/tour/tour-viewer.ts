import { parseSplitAddress } from '../../domain/tour/angles-address.ts';
import type { SceneManifest, View } from '../../domain/tour/manifest.ts';
import { createAddressBar } from './address-bar.ts';
import { createComparison } from './comparison.ts';
import { connectControls, takeStep } from './controls.ts';
import { followGestures } from './gestures.ts';
import { showDragCue } from './drag-cue.ts';
import { readKey } from './keys.ts';
import { prepareNeighbours } from './neighbours.ts';
import type { PanoState, PanoView } from './pano-view.ts';
import { createPointCard } from './point-card.ts';
import { followScenes, getSceneTitle } from './scene-change.ts';
import { continueHunt } from './hunt/continue-hunt.ts';
import { createListeners } from './listeners.ts';
import { startOnDemand } from './on-demand.ts';
import { keepThisPage } from './scene-page.ts';
import { findSigns, nameSigns, placeSigns, releaseSigns, type Signs } from './signs.ts';
import type { TourGuide } from './tour-guide.ts';
import type { TourParts } from './tour-parts.ts';
import { createWayBack } from './way-back.ts';
import { sayView, WORDS } from './words.ts';

const KEY_STEP = 1 / 12;

/** Connects the 360° picture of a scene with the page around it; `signal` ends it all. */
export function startTourViewer(
  tour: HTMLElement,
  parts: TourParts,
  view: PanoView,
  first: { readonly scene: SceneManifest; readonly at: View },
  signal: AbortSignal,
): void {
  const { stage } = parts;
  // Once, and not when the picture comes: by then another part may have something to say.
  parts.say('');
  let scene = first.scene;
  let signs: Signs = new Map();
  /** In the address that the page was opened with, until the picture is there. */
  let linkedSplit = parseSplitAddress(location.hash);
  const grabs = createListeners();
  const places = createListeners();
  const scenes = createListeners<[SceneManifest]>();
  const place = (): void => {
    places.tell();
    if (tour.dataset['state'] === 'live') placeSigns(signs, view, stage);
  };
  const card = createPointCard(stage, view, () => place());
  const comparison = createComparison(
    tour,
    parts,
    view,
    () => place(),
    () => address.write(),
  );
  const address = createAddressBar(
    view,
    () => comparison.split,
    () => tour.hasAttribute('data-busy'),
    signal,
  );
  const endDragCue = showDragCue(stage);
  const wayBack = createWayBack(parts.button('back'), stage, signal);

  const enter = (next: SceneManifest, at: View): void => {
    scene = next;
    signs = findSigns(tour, scene);
    stage.setAttribute('aria-label', getSceneTitle());
    address.arrive(at);
    comparison.enter(scene, linkedSplit === undefined ? parseSplitAddress(location.hash) : undefined);
    wayBack.enter();
    place();
    scenes.tell(scene);
  };
  const leave = (): void => {
    card.close();
    address.flush();
  };
  const showState = (state: PanoState): void => {
    // After a loss the poster stays until the picture can be drawn again.
    if (state === 'waiting') return;
    const wasLost = tour.dataset['state'] === 'lost';
    tour.dataset['state'] = state;
    if (state === 'lost') parts.say(WORDS.lost);
    else if (wasLost) parts.say('');
    if (state === 'live') {
      place();
      if (linkedSplit !== undefined) void comparison.set(linkedSplit);
      linkedSplit = undefined;
    } else {
      releaseSigns(signs);
    }
  };

  view.onState(showState);
  view.onChange((now) => {
    place();
    turnCones(now.yaw);
  });
  view.onSettled(() => {
    if (!view.isFull) return;
    prepareNeighbours(scene, view);
    comparison.prepare();
    keepThisPage();
  });
  signal.addEventListener('abort', () => releaseSigns(signs));

  stage.tabIndex = 0;
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-roledescription', WORDS.kindOfPicture);
  const stop = followGestures(stage, {
    drag: (drag, zoom) => {
      grabs.tell();
      view.drag(drag, zoom);
    },
    release: (speed) => view.release(speed),
    // A page that zooms under the wheel cannot be scrolled past.
    takesWheel: (event) => event.ctrlKey || tour.hasAttribute('data-full') || stage.contains(document.activeElement),
  });
  signal.addEventListener('abort', stop);

  stage.addEventListener(
    'keydown',
    (event) => {
      const { target } = event;
      const key = readKey(event);
      if (key === undefined || (target instanceof Element && target.matches('input') && key !== 'leave')) return;
      if (target instanceof Element && target.closest('dialog') !== null && key !== 'leave') return;
      event.preventDefault();
      grabs.tell();
      if (key === 'home') view.look(scene.view);
      else if (key !== 'leave') takeStep(view, key, KEY_STEP);
      else if (!card.close() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    { signal },
  );
  stage.addEventListener(
    'focusin',
    ({ target }) => {
      const direction = target instanceof HTMLElement ? signs.get(target) : undefined;
      if (direction === undefined) return;
      if (target instanceof Element && target.hasAttribute('data-away')) card.close();
      if (!view.project(direction).visible) view.look(direction);
    },
    { signal },
  );
  stage.addEventListener(
    'click',
    (event) => {
      const point = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-point]') : null;
      if (point === null || tour.dataset['state'] !== 'live' || event.ctrlKey || event.metaKey) return;
      if (!card.open(point)) return;
      event.preventDefault();
      for (const part of [parts.chrome, stage]) part.scrollIntoView({ block: 'nearest' });
    },
    { signal },
  );

  const getScene = (): SceneManifest => scene;
  const grab = (): void => grabs.tell();
  grabs.add(endDragCue);
  const compare: TourGuide['compare'] = (split) => comparison.set(split);
  connectControls({ tour, parts, view, comparison, grab, sayView: () => sayView(nameSigns(signs, view)), signal });
  const walkTo = followScenes({ tour, parts, view, signal, getScene, leave, enter, grab, compare });
  enter(first.scene, first.at);
  const guide: TourGuide = {
    tour,
    parts,
    view,
    getScene,
    walkTo,
    onScene: (listener) => scenes.add(listener),
    onPlace: (listener) => places.add(listener),
    arrange: place,
    onGrab: (listener) => grabs.add(listener),
    getSplit: () => comparison.split,
    compare,
  };
  startOnDemand(guide, signal);
  continueHunt(guide, signal);
}

/** The cone on the floor plan looks where you look. `data-tour-cone="x y turn"`: about x and y, by turn + yaw degrees. */
function turnCones(yaw: number): void {
  for (const cone of document.querySelectorAll<SVGElement>('[data-tour-cone]')) {
    const [x = 0, y = 0, turn = 0] = (cone.dataset['tourCone'] ?? '').split(' ').map(Number);
    cone.setAttribute('transform', `rotate(${(turn + yaw).toFixed(1)} ${x} ${y})`);
  }
}
