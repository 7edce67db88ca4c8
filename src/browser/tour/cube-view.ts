import { clampView, isSameView } from '../../domain/tour/angles.ts';
import { makeCamera, project, turnByDrag, type Camera } from '../../domain/tour/camera.ts';
import { destinationOf, glide, isOver, turn, viewAt, type Motion } from '../../domain/tour/camera-motion.ts';
import { tileQuad } from '../../domain/tour/cube.ts';
import {
  PREVIEW_ORDER,
  type Direction,
  type PanoramaTiles,
  type Previewed,
  type SceneManifest,
  type TileFormat,
  type View,
} from '../../domain/tour/manifest.ts';
import {
  chooseLevel,
  findVisibleTiles,
  getPreviewAddress,
  getTileAddress,
  type Range,
  type Tile,
} from '../../domain/tour/tile-choice.ts';
import { createCubePainter, type CubePainter, type PaintedPart } from './cube-painter.ts';
import type { Drag, PanoState, PanoView } from './pano-view.ts';
import { createPictureStore } from './picture-store.ts';

export interface CubeViewOptions {
  readonly format: Promise<TileFormat>;
  readonly tileCapacity: number;
  /** Most device pixels to a CSS pixel. */
  readonly sharpest: number;
  /** The picture has the whole screen: worth more bytes than a picture in a page. */
  readonly isLarge: () => boolean;
  /** True: no glide and no turning, only jumps. */
  readonly isCalm: () => boolean;
}

/** Of the scene, its before and its neighbours; each takes less than a megabyte. */
const PREVIEW_CAPACITY = 6;
/** Who zooms in this far from the opening view wants to see more. */
const CLOSER = 0.85;
/** Slower than this (pixels a millisecond) a finger stands still. */
const SLOWEST_GLIDE = 0.05;

interface Side {
  readonly panorama: PanoramaTiles;
  readonly range: Range;
}

/** A PanoView that draws cube tiles with WebGL 1; undefined when this browser cannot. */
export function createCubeView(canvas: HTMLCanvasElement, options: CubeViewOptions): PanoView | undefined {
  const gl = canvas.getContext('webgl', { alpha: false, antialias: false, depth: false });
  return gl === null ? undefined : new CubeView(canvas, createCubePainter(gl), options);
}

class CubeView implements PanoView {
  readonly #canvas: HTMLCanvasElement;
  readonly #painter: CubePainter;
  readonly #options: CubeViewOptions;
  readonly #previews;
  readonly #tiles;
  readonly #size: ResizeObserver;
  readonly #changed = new Set<(view: View) => void>();
  readonly #settled = new Set<() => void>();
  readonly #told = new Set<(state: PanoState) => void>();

  #scene: SceneManifest | undefined;
  #format: TileFormat = 'webp';
  #motion: Motion = { kind: 'still', view: { yaw: 0, pitch: 0, vfov: 75 } };
  #camera: Camera = makeCamera({ yaw: 0, pitch: 0, vfov: 75 }, 1, 1);
  #shown: View | undefined;
  #before: PanoramaTiles | null = null;
  #split = 1;
  #comparisons = 0;
  #full = true;
  #busy = true;
  #frame = 0;
  #isReady = false;
  #state: PanoState = 'waiting';

  constructor(canvas: HTMLCanvasElement, painter: CubePainter, options: CubeViewOptions) {
    this.#canvas = canvas;
    this.#painter = painter;
    this.#options = options;
    this.#previews = createPictureStore(painter, PREVIEW_CAPACITY, this.#ask);
    this.#tiles = createPictureStore(painter, options.tileCapacity, this.#ask);
    this.#size = new ResizeObserver(this.#resize);
    this.#size.observe(canvas);
    canvas.addEventListener('webglcontextlost', (event) => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      this.#previews.forget();
      this.#tiles.forget();
      this.#tell('lost');
    });
    canvas.addEventListener('webglcontextrestored', () => {
      if (this.#painter.prepare()) this.#tell('waiting');
      this.#ask();
    });
  }

  get view(): View {
    return viewAt(this.#motion, performance.now());
  }

  get isFull(): boolean {
    return this.#full;
  }

  get textures(): number {
    return this.#previews.size + this.#tiles.size;
  }

  get isSettled(): boolean {
    return this.#scene !== undefined && !this.#busy;
  }

  async prepare({ panorama }: { readonly panorama: Previewed }): Promise<void> {
    this.#format = await this.#options.format;
    const picture = this.#previews.load(getPreviewAddress(panorama, this.#format));
    // It takes long, and the picture is on its way meanwhile.
    this.#isReady ||= this.#painter.prepare();
    await picture;
    if (!this.#isReady) throw new Error('WebGL does not work here.');
  }

  async show(scene: SceneManifest, at: View = scene.view): Promise<void> {
    await this.prepare(scene);
    this.#scene = scene;
    this.#comparisons += 1;
    this.#before = null;
    this.#split = 1;
    this.#shown = undefined;
    this.#motion = { kind: 'still', view: clampView(at, scene.limits) };
    this.#resize();
  }

  look(view: Partial<View>, { animate }: { readonly animate: boolean | number } = { animate: true }): number {
    const now = performance.now();
    const to = this.#limit({ ...destinationOf(this.#motion, now), ...view });
    if (animate === false || this.#options.isCalm()) {
      this.#move({ kind: 'still', view: to });
      return 0;
    }
    const motion = turn(this.view, to, now, animate === true ? undefined : animate);
    this.#move(motion);
    return motion.duration;
  }

  step({ yaw, pitch }: Direction, zoom = 1): void {
    const from = destinationOf(this.#motion, performance.now());
    this.look({ yaw: from.yaw + yaw, pitch: from.pitch + pitch, vfov: from.vfov * zoom });
  }

  drag({ right, down }: Drag, zoom = 1): void {
    const from = this.view;
    const { yaw, pitch } = turnByDrag(from, this.#camera.height, right, down);
    this.look({ yaw: from.yaw + yaw, pitch: from.pitch + pitch, vfov: from.vfov * zoom }, { animate: false });
  }

  release({ right, down }: Drag): void {
    const [view, now] = [this.view, performance.now()];
    const still = this.#options.isCalm() || Math.hypot(right, down) < SLOWEST_GLIDE;
    const speed = turnByDrag(view, this.#camera.height, right, down);
    this.#move(still ? { kind: 'still', view } : glide(view, speed, now));
  }

  project(direction: Direction): ReturnType<PanoView['project']> {
    return project(this.#camera, direction);
  }

  async compare(before: PanoramaTiles | null, split: number): Promise<void> {
    const question = ++this.#comparisons;
    if (before !== null) await this.#previews.load(getPreviewAddress(before, this.#format));
    // A later one, or another scene, came in between.
    if (question !== this.#comparisons) return;
    this.#before = before;
    this.#split = before === null ? 1 : split;
    this.#busy = true;
    this.#ask();
  }

  setDetail(full: boolean): void {
    this.#full = full;
    this.#busy = true;
    this.#ask();
  }

  onChange(listener: (view: View) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  onSettled(listener: () => void): () => void {
    this.#settled.add(listener);
    return () => this.#settled.delete(listener);
  }

  onState(listener: (state: PanoState) => void): () => void {
    this.#told.add(listener);
    return () => this.#told.delete(listener);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    // A frame asked for from now on would draw on a canvas that is gone.
    this.#scene = undefined;
    this.#size.disconnect();
    this.#previews.destroy();
    this.#tiles.destroy();
    for (const listeners of [this.#changed, this.#settled, this.#told]) listeners.clear();
  }

  #limit(view: View): View {
    return this.#scene === undefined ? view : clampView(view, this.#scene.limits);
  }

  #move(motion: Motion): void {
    this.#motion = motion;
    this.#busy = true;
    this.#ask();
  }

  #tell(state: PanoState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#told) listener(state);
  }

  readonly #ask = (): void => {
    if (this.#frame === 0 && this.#scene !== undefined) this.#frame = requestAnimationFrame(this.#draw);
  };

  readonly #resize = (): void => {
    const ratio = Math.min(devicePixelRatio, this.#options.sharpest);
    const { clientWidth, clientHeight } = this.#canvas;
    this.#canvas.width = Math.max(1, Math.round(clientWidth * ratio));
    this.#canvas.height = Math.max(1, Math.round(clientHeight * ratio));
    this.#shown = undefined;
    this.#busy = true;
    // At once: a canvas with a new size is empty, and the next frame is one too late.
    this.#draw();
  };

  readonly #draw = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const scene = this.#scene;
    if (scene === undefined || this.#state === 'lost') return;
    const now = performance.now();
    const view = this.#limit(viewAt(this.#motion, now));
    const moving = !isOver(this.#motion, now);
    if (!moving) this.#motion = { kind: 'still', view };
    this.#camera = makeCamera(view, Math.max(1, this.#canvas.clientWidth), Math.max(1, this.#canvas.clientHeight));

    const sides = this.#getSides(scene);
    this.#previews.want(sides.map(({ panorama }) => getPreviewAddress(panorama, this.#format)));
    const choice = this.#chooseTiles(sides, view, view.vfov <= CLOSER * scene.view.vfov || this.#options.isLarge());
    const addresses = choice.map(({ panorama, tiles }) =>
      tiles.map((tile) => getTileAddress(panorama, tile, this.#format)),
    );
    this.#tiles.want(this.#full ? mix(addresses) : []);

    this.#painter.clear(this.#canvas.width, this.#canvas.height);
    this.#painter.aim(this.#camera);
    const drawn = choice.map((side) => this.#paintSide(side));

    if (this.#shown === undefined || !isSameView(this.#shown, view)) {
      this.#shown = view;
      for (const listener of this.#changed) listener(view);
    }
    if (drawn.every(Boolean)) this.#tell('live');
    if (moving) this.#ask();
    else if (this.#busy && this.#tiles.idle && this.#previews.idle) {
      this.#busy = false;
      for (const listener of this.#settled) listener();
    }
  };

  #getSides(scene: SceneManifest): Side[] {
    const line = 2 * this.#split - 1;
    const sides: Side[] = [];
    if (this.#split > 0) sides.push({ panorama: scene.panorama, range: [-1, line] });
    if (this.#before !== null && this.#split < 1) sides.push({ panorama: this.#before, range: [line, 1] });
    return sides;
  }

  /** Of the level that is sharp enough; of a lower one when the memory would not hold them all. */
  #chooseTiles(sides: readonly Side[], { vfov }: View, asksMore: boolean): (Side & { tiles: Tile[]; level: number })[] {
    const pick = (lower: number): (Side & { tiles: Tile[]; level: number })[] =>
      sides.map((side) => {
        const { levels, tile } = side.panorama;
        const level = levels[Math.max(0, chooseLevel(levels, vfov, this.#canvas.height, asksMore) - lower)] ?? tile;
        return { ...side, level, tiles: findVisibleTiles(this.#camera, level, tile, side.range) };
      });
    for (let lower = 0; ; lower += 1) {
      const choice = pick(lower);
      const count = choice.reduce((sum, { tiles }) => sum + tiles.length, 0);
      if (count <= this.#options.tileCapacity || lower >= 8) return choice;
    }
  }

  /** The preview and over it what there is of sharper tiles. False when there is not even a preview. */
  #paintSide({ panorama, range, level, tiles }: Side & { tiles: readonly Tile[]; level: number }): boolean {
    const { width, height } = this.#canvas;
    const pixel = (edge: number): number => Math.round(((edge + 1) / 2) * width);
    this.#painter.clip(pixel(range[0]), pixel(range[1]), height);

    const preview = this.#previews.get(getPreviewAddress(panorama, this.#format));
    if (preview !== undefined) {
      const half = 0.5 / panorama.preview.face;
      PREVIEW_ORDER.forEach((face, index) => {
        const part: PaintedPart = { top: index / 6, height: 1 / 6, half: [half, half / 6] };
        this.#painter.paint(preview, tileQuad(face, 1, 0, 0), part);
      });
    }
    const lower = panorama.levels
      .filter((other) => other < level)
      .flatMap((other) => findVisibleTiles(this.#camera, other, panorama.tile, range));
    for (const tile of [...lower, ...tiles]) {
      const texture = this.#tiles.get(getTileAddress(panorama, tile, this.#format));
      if (texture === undefined) continue;
      const half = 0.5 / panorama.tile;
      const quad = tileQuad(tile.face, Math.ceil(tile.level / panorama.tile), tile.row, tile.column);
      this.#painter.paint(texture, quad, { top: 0, height: 1, half: [half, half] });
    }
    return preview !== undefined;
  }
}

/** One of each in turn: both sides of a comparison become sharp together. */
function mix(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
