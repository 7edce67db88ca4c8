import type { SceneManifest, View } from '../../domain/tour/manifest.ts';
import type { PanoView } from './pano-view.ts';
import type { TourParts } from './tour-parts.ts';

/** What a part of the tour that is fetched on demand may do with the picture. */
export interface TourGuide {
  /** The `<lab-tour>`. */
  readonly tour: HTMLElement;
  readonly parts: TourParts;
  readonly view: PanoView;
  /** The scene that is shown now. */
  getScene(): SceneManifest;
  /**
   * Walks to another scene of the tour by the address of its page. What `at` leaves out is kept from the walk. False
   * when the scene cannot be had or has a page of its own, and when another step came in between.
   */
  walkTo(href: string, at?: Partial<View>): Promise<boolean>;
  /** Heard when another scene has come into the picture. */
  onScene(listener: (scene: SceneManifest) => void): () => void;
  /** Heard before the signs find their places: what stands in the picture itself is placed first. */
  onPlace(listener: () => void): () => void;
  /** Heard when the visitor takes the picture in hand: he drags, zooms, presses a key or a button, or walks on. */
  onGrab(listener: () => void): () => void;
  /** Something over the picture came, went or moved: the signs make room for it. */
  arrange(): void;
  /** How much of the width shows the room after, 0..1; undefined while nothing is compared. */
  getSplit(): number | undefined;
  /** Compares at this line, or stops with undefined. False when there is no before to be had. */
  compare(split: number | undefined): Promise<boolean>;
}
