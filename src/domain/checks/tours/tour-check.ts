import type { Place } from '../../entry.ts';
import type { Media } from '../../media/picture-reading.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Scene, Tour } from '../../kinds/tour.ts';

/** A tour.yaml as its author wrote it. An entry of the collection is one. */
export interface TourEntry extends Place {
  /** The name of the folder of the lab. */
  readonly id: string;
  /** Undefined while the schema still finds something wrong. */
  readonly data: Tour | undefined;
}

/** A tour that the schema let through. */
export interface ReadTour extends Place {
  readonly lab: string;
  readonly tour: Tour;
}

export interface TourSettings {
  /** The day of the check, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Folders with a page of a lab; left out where nobody read them. */
  readonly labs?: ReadonlySet<string> | undefined;
  /** Pictures and videos; left out where nobody looked at them. */
  readonly media?: Media | undefined;
  readonly demands?: PictureDemands | undefined;
}

export interface PictureDemands {
  /** A cube of fewer pixels looks worse than the photograph that it was made of. */
  readonly narrowest: number;
  /** From here on a panorama is sharp on every screen. */
  readonly sharp: number;
}

/** One rule about one tour. */
export type TourCheck = (tour: ReadTour, settings: TourSettings) => Problem[];

/** Every scene with its place in the list, for a message that names both. */
export function scenesOf({ tour }: ReadTour): { readonly scene: Scene; readonly path: readonly [string, number] }[] {
  return tour.scenes.map((scene, index) => ({ scene, path: ['scenes', index] as const }));
}
