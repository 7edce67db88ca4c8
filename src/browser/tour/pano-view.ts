import type { ScreenPoint } from '../../domain/tour/camera.ts';
import type { Direction, PanoramaTiles, Previewed, SceneManifest, View } from '../../domain/tour/manifest.ts';

/** Why the picture is there or not: `lost` is for a short while, until the browser gives the graphics back. */
export type PanoState = 'waiting' | 'live' | 'lost';

/** A drag in pixels of the screen; the speeds in pixels a millisecond. */
export interface Drag {
  readonly right: number;
  readonly down: number;
}

/**
 * The seam between the page and whatever draws the 360° picture: our own viewer now, which fits in few bytes, and a
 * package if ever a device needs one.
 */
export interface PanoView {
  /** Loads what `show` needs; rejects when it cannot be had. */
  prepare(scene: { readonly panorama: Previewed }): Promise<void>;
  /** Resolves when the scene can be drawn; rejects, and keeps the old scene, when its preview cannot be had. */
  show(scene: SceneManifest, at?: View): Promise<void>;
  /**
   * Turns to a view within the limits of the scene; what is left out stays as it is. `animate` may say how long the turn
   * takes, in milliseconds. Gives back how long it takes: 0 for a visitor who wants no motion.
   */
  look(view: Partial<View>, options?: { readonly animate: boolean | number }): number;
  /** The same, counted from where the view is going. `zoom` multiplies the field of view. */
  step(turn: Direction, zoom?: number): void;
  /** Keeps the place under the finger under the finger. */
  drag(drag: Drag, zoom?: number): void;
  /** Glides on at the speed of the finger that let go; without speed it stands still. */
  release(speed: Drag): void;
  project(direction: Direction): ScreenPoint;
  /**
   * Draws `before` right of `split` (0..1 of the width); null stops the comparison. Resolves when it can be drawn;
   * rejects, and changes nothing, when its preview cannot be had.
   */
  compare(before: PanoramaTiles | null, split: number): Promise<void>;
  /** False: the preview only, no tile is loaded. */
  setDetail(full: boolean): void;
  onChange(listener: (view: View) => void): () => void;
  /** Called when everything in view is as sharp as it gets. */
  onSettled(listener: () => void): () => void;
  onState(listener: (state: PanoState) => void): () => void;
  readonly view: View;
  readonly isFull: boolean;
  /** How many pictures the graphics memory holds. */
  readonly textures: number;
  /** What is in view is as sharp as it gets, and nothing is under way. */
  readonly isSettled: boolean;
  destroy(): void;
}
