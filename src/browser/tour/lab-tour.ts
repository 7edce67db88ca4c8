import { clampView } from '../../domain/tour/angles.ts';
import { parseViewAddress } from '../../domain/tour/angles-address.ts';
import type { SceneManifest, View } from '../../domain/tour/manifest.ts';
import { createCubeView } from './cube-view.ts';
import { isCalm, savesData, SHARPEST, TILE_CAPACITY, whenIdle } from './device.ts';
import './hunt/treasure-hunt.ts';
import { fetchManifest } from './manifest-file.ts';
import type { PanoView } from './pano-view.ts';
import { chooseFormat } from './picture-format.ts';
import { findTourParts, type TourParts } from './tour-parts.ts';
import { startTourViewer } from './tour-viewer.ts';
import { WORDS } from './words.ts';

/**
 * Turns the poster of a scene into a 360° picture. The page is complete without it; what the element needs of the page:
 *
 * <lab-tour data-tour="pie" data-scene="draaibanken" data-manifest="/rondleiding/pie/draaibanken/plek.json"
 *   data-preview="/rondleiding/beeld/0123456789abcdef/preview.{format}" data-no-picture="…">
 *   <div class="stage" data-stage>
 *     <picture data-tour-part="poster"><img src="…" alt="…" width="1280" height="800"></picture>
 *     <ul class="signs" data-tour-part="signs">
 *       <li><a class="point" href="#punt-kap" data-point="kap"><span class="n">1</span> <span class="name">De gele kap</span></a></li>
 *       <li><a class="go" href="/rondleiding/pie/lascabines/" data-link="lascabines">Lascabines</a></li>
 *     </ul>
 *     <div class="wipe" data-wipe hidden>
 *       <span class="wipe-tag a">na</span><span class="wipe-tag b">voor</span>
 *       <span class="wipe-line" data-grip></span><span class="wipe-knob" data-grip aria-hidden="true">icon</span>
 *     </div>
 *     <p data-hunt-count role="status" hidden></p>
 *     <span class="tag rendered" data-tour-part="label">Getekend voorbeeld</span>
 *   </div>
 *   <div class="chrome" data-chrome hidden>
 *     <button type="button" data-act="…">…</button> …
 *     <input type="range" min="0" max="100" value="50" data-split>
 *   </div>
 *   <p class="tour-message" data-message role="status"></p>
 *   <p class="vh" data-live aria-live="polite"></p>
 * </lab-tour>
 *
 * - data-act: start, left, right, up, down, in, out, compare, before, after, gyro, full, less-data, more, help, and those
 *   of on-demand.ts. compare, gyro, full and less-data get aria-pressed; gyro and compare are hidden where they cannot work.
 * - In the stage, hidden in the page: a button with data-act="back", [data-drag-cue], [data-plan] for the floor plan and
 *   [data-hunt-count]. Beside it the dialogs [data-help] and [data-together].
 * - The signs are a list under the poster without the viewer, and stand in the picture with it: the same elements.
 *   `href` of a point is the id of its text on the page; a press shows that text over the picture.
 * - The pages of a tour have the same set of data-tour-part (a part may be empty). At a change of scene each is replaced
 *   by the part of the other page: h1, crumbs, the text and the plan are such parts too. A part holds no other part.
 * - The wipe and all buttons are on every page of a tour, also where there is no before: the element stays when the scene
 *   changes, and shows what the scene allows.
 * - data-no-picture: what to say when the viewer or its picture does not load; start-tour.ts says it for the first.
 * - plek.json stands beside the page of its scene, and names the preview again: data-preview is for who is in a hurry.
 *   Without data-manifest (a plain photograph) the page stays as it is.
 * - An element in the plan with data-tour-cone="x y turn" is turned about x and y by turn + yaw degrees.
 *
 * data-state tells the style sheet what there is: none yet, `still` (the poster stays), `live` or `lost` (poster for now).
 * data-comparing, data-fading, data-busy.
 * data-wiping: the keyboard moves the line. data-full: the tour has the whole screen, by the browser or as a layer.
 */
class LabTour extends HTMLElement {
  #connected = new AbortController();
  #running = new AbortController();
  #view: PanoView | undefined;

  connectedCallback(): void {
    // Fetched from the head of the page, the script may be there before all of the page is.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true });
      return;
    }
    const parts = findTourParts(this);
    if (parts === undefined) return;
    if (this.dataset['manifest'] === undefined) {
      // A plain photograph: the page is all there is.
      this.dataset['state'] = 'still';
      bringTheRest();
      return;
    }
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    parts.button('start')?.addEventListener('click', () => void this.#start(parts), { signal });
    if (savesData()) this.#stayStill(parts, WORDS.savesData, true);
    else void this.#start(parts);
  }

  disconnectedCallback(): void {
    this.#connected.abort();
    this.#stop();
  }

  /** How many pictures the graphics memory holds; for tests and for the curious. */
  get textures(): number {
    return this.#view?.textures ?? 0;
  }

  /** What is in view is as sharp as it gets; for tests and benchmarks. */
  get isSettled(): boolean {
    return this.#view?.isSettled ?? false;
  }

  /** Where the view looks now. */
  get view(): View | undefined {
    return this.#view?.view;
  }

  async #start(parts: TourParts): Promise<void> {
    if (this.#view !== undefined) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const view = createCubeView(canvas, {
      format: chooseFormat(),
      tileCapacity: TILE_CAPACITY,
      sharpest: SHARPEST,
      isLarge: () => this.hasAttribute('data-full'),
      isCalm,
    });
    if (view === undefined) {
      this.#stayStill(parts, WORDS.noWebgl, false);
      return;
    }
    this.#view = view;
    // Before the signs: they stand over it.
    parts.stage.querySelector('picture')?.after(canvas);
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      const { preview } = this.dataset;
      // Before the manifest is there. Whether it can be had, the real question after that tells.
      if (preview !== undefined) view.prepare({ panorama: { preview: { path: preview } } }).catch(() => undefined);
      const scene = await fetchManifest(this.dataset['manifest'] ?? '');
      const at = clampView(findFirstView(this, scene), scene.limits);
      await view.prepare(scene);
      // Styles hold the first frame back, and without them nothing is where it belongs.
      await new Promise(requestAnimationFrame);
      if (signal.aborted) return;
      parts.chrome.hidden = false;
      startTourViewer(this, parts, view, { scene, at }, signal);
      await view.show(scene, at);
      whenIdle(bringTheRest);
    } catch {
      if (signal.aborted) return;
      this.#stop();
      canvas.remove();
      this.#stayStill(parts, this.dataset['noPicture'] ?? '', true);
    }
  }

  #stop(): void {
    this.#running.abort();
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** `again`: the visitor may start it by hand. */
  #stayStill(parts: TourParts, reason: string, again: boolean): void {
    this.dataset['state'] = 'still';
    bringTheRest();
    parts.say(reason);
    parts.chrome.hidden = !again;
  }
}

/** Once the picture has come, or will not come: the fonts, which the style sheet keeps back, and what one can keep. */
function bringTheRest(): void {
  // All at once: in between, the page would have a third set of letters.
  void Promise.allSettled(Array.from(document.fonts, (font) => font.load())).then(() => {
    document.documentElement.dataset['letters'] = '';
  });
  import('./keep/keep-buttons.ts').catch(() => undefined);
}

/** The view in the address, or the point that it names, or the view of the scene. */
function findFirstView(tour: HTMLElement, scene: SceneManifest): View {
  const named = [...tour.querySelectorAll<HTMLAnchorElement>('a[data-point]')].find(
    ({ hash }) => hash !== '' && hash === location.hash,
  );
  const point = scene.points.find(({ id }) => id === named?.dataset['point']);
  const at = point === undefined ? scene.view : { ...scene.view, yaw: point.yaw, pitch: point.pitch };
  return parseViewAddress(location.hash) ?? at;
}

customElements.define('lab-tour', LabTour);
