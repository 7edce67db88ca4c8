import type { SceneManifest } from '../../domain/tour/manifest.ts';

/** After and before in one picture: a button turns it on, the line or two buttons say how much of each. */
export interface RoomComparison {
  /** 1: all after; 0: all before; undefined while nothing is compared. */
  readonly split: number | undefined;
  /** `split`: compares at once, when there is something to compare. */
  enter(scene: SceneManifest, split: number | undefined): void;
  /** False when the visitor does not see what was asked for. */
  set(split: number | undefined): Promise<boolean>;
  toggle(): void;
  /** 1: all after; 0: all before. */
  wipeTo(split: number): void;
}
