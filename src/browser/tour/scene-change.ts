import { clampView, isSameView } from '../../domain/tour/angles.ts';
import { formatViewAddress, parseSplitAddress, parseViewAddress } from '../../domain/tour/angles-address.ts';
import type { SceneManifest, View } from '../../domain/tour/manifest.ts';
import { viewAlongWay, viewAfterStep } from '../../domain/tour/walking.ts';
import { isCalm } from './device.ts';
import { fetchManifest, getManifestAddress } from './manifest-file.ts';
import type { PanoView } from './pano-view.ts';
import { fetchScenePage, showScenePage } from './scene-page.ts';
import type { TourGuide } from './tour-guide.ts';
import type { TourParts } from './tour-parts.ts';
import { sayArrival, WORDS } from './words.ts';

/** Twice this, out and in: with the frame between them it stays under 300 ms. */
const FADE_MS = 120;

/** What asked for the other scene. */
type Origin = 'picture' | 'page' | 'history' | 'guide';

export interface SceneChangeOptions {
  readonly tour: HTMLElement;
  readonly parts: TourParts;
  readonly view: PanoView;
  readonly signal: AbortSignal;
  /** The scene that is shown now. */
  readonly getScene: () => SceneManifest;
  /** Before the view turns to the way onward, and the address and the page become those of the next scene. */
  readonly leave: () => void;
  readonly enter: (scene: SceneManifest, at: View) => void;
  /** The visitor himself goes on. */
  readonly grab: () => void;
  readonly compare: TourGuide['compare'];
}

/**
 * Follows links to other scenes of the tour without a new page: the address, the text and the picture change together.
 * The view turns along the way before the step and keeps its direction over it. Gives back the same for parts of the tour.
 */
export function followScenes(options: SceneChangeOptions): TourGuide['walkTo'] {
  const { tour, parts, view, signal, getScene, leave, enter, grab, compare } = options;
  let path = location.pathname;
  let going = new AbortController();
  signal.addEventListener('abort', () => going.abort());

  /** True when the scene is shown. */
  async function go(url: URL, from: Origin, wanted?: Partial<View>): Promise<boolean> {
    const isNew = from !== 'history';
    going.abort();
    const mine = new AbortController();
    going = mine;
    const isLate = (): boolean => mine.signal.aborted;
    tour.setAttribute('data-busy', '');
    try {
      const [page, scene] = await Promise.all([
        fetchScenePage(url.pathname, mine.signal),
        fetchPicture(url.pathname, view).catch(() => undefined),
      ]);
      if (isLate()) return false;
      if (page === undefined || scene === undefined) {
        // After a step back the address is that of the other page already.
        if (isNew) location.assign(url);
        else location.reload();
        return false;
      }
      const named = parseViewAddress(url.hash);
      const walks = isNew && named === undefined;
      leave();
      if (walks) await wait(view.look(viewAlongWay(getScene(), scene)));
      if (isLate()) return false;
      await fade(tour, true);
      if (isLate()) return false;

      const arrival = walks ? viewAfterStep(getScene(), view.view, scene) : (named ?? scene.view);
      const at = clampView({ ...arrival, ...wanted }, scene.limits);
      // Who opens this address later, or comes back to it, looks the same way.
      if (walks && !isSameView(at, scene.view)) url.hash = formatViewAddress(at);
      if (isNew) history.pushState(null, '', url);
      path = url.pathname;
      showScenePage(page);
      for (const name of ['scene', 'manifest']) tour.dataset[name] = page.tour.dataset[name] ?? '';
      await view.show(scene, at);
      enter(scene, at);
      moveFocus(parts.stage, from);
      parts.announce(sayArrival(getSceneTitle()));
      return true;
    } catch {
      if (isLate()) return false;
      // Without a connection this page is better than the browser's own; the address of a step back is already another.
      if (isNew) parts.say(WORDS.noScene);
      else location.reload();
      return false;
    } finally {
      if (going === mine) {
        tour.removeAttribute('data-busy');
        void fade(tour, false);
      }
    }
  }

  document.addEventListener(
    'click',
    (event) => {
      const url = readPlainClick(event);
      if (url === undefined || tour.dataset['state'] !== 'live' || !isSibling(path, url)) return;
      // A plain photograph is a page of its own.
      if (getScene().plain?.includes(url.pathname) === true) return;
      event.preventDefault();
      grab();
      void go(url, event.target instanceof Node && tour.contains(event.target) ? 'picture' : 'page');
    },
    { signal },
  );
  addEventListener(
    'popstate',
    () => {
      const url = new URL(location.href);
      const at = parseViewAddress(url.hash);
      if (url.pathname === path && at === undefined) return;
      grab();
      if (url.pathname !== path) void go(url, 'history');
      else if (at !== undefined) {
        view.look(at);
        void compare(parseSplitAddress(url.hash));
      }
    },
    { signal },
  );
  return async (href, at) => {
    const url = new URL(href, location.href);
    if (getScene().plain?.includes(url.pathname) === true) return false;
    if (url.pathname !== path) return go(url, 'guide', at);
    view.look(at ?? {});
    return true;
  };
}

async function fetchPicture(path: string, view: PanoView): Promise<SceneManifest> {
  const scene = await fetchManifest(getManifestAddress(path));
  await view.prepare(scene);
  return scene;
}

export function getSceneTitle(): string {
  return document.querySelector('h1')?.textContent.trim() ?? '';
}

async function fade(tour: HTMLElement, out: boolean): Promise<void> {
  tour.toggleAttribute('data-fading', out);
  if (out && !isCalm()) await wait(FADE_MS);
}

/** In milliseconds. */
async function wait(time: number): Promise<void> {
  if (time > 0) await new Promise((resolve) => setTimeout(resolve, time));
}

/** The link that was followed is gone: on with the picture, or from further down the page with its heading. */
function moveFocus(stage: HTMLElement, from: Origin): void {
  if (from === 'picture') stage.focus({ preventScroll: true });
  if (from !== 'page') return;
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

/** The address of a link, when the click asks for nothing special such as a new tab. */
function readPlainClick(event: MouseEvent): URL | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  // Links of a drawing have other properties; the plan is full of them.
  const address = link?.getAttribute('href');
  if (link?.hasAttribute('target') === true || link?.hasAttribute('download') === true) return undefined;
  // A page about the whole tour lies beside its scenes and is none.
  if (link?.closest('[data-elsewhere]')) return undefined;
  return address === null || address === undefined ? undefined : new URL(address, location.href);
}

/** Another page in the same folder: the scenes of a tour stand beside one another. */
function isSibling(path: string, url: URL): boolean {
  const folder = (place: string): string => place.replace(/[^/]+\/$/, '');
  return (
    url.origin === location.origin &&
    url.pathname !== path &&
    url.pathname.endsWith('/') &&
    folder(url.pathname) === folder(path)
  );
}
