import type { Tour, TreasureSide } from '../kinds/tour.ts';

/** One thing to find. In the viewer it is a button at `at`; without it the riddle asks which point it is near. */
export interface HiddenTreasure {
  readonly scene: string;
  readonly sceneTitle: string;
  /** In which picture of the scene. */
  readonly side: TreasureSide;
  readonly riddle: string;
  /** A step towards the answer, for who asks. */
  readonly hint: string | undefined;
  /** The points of the scene to choose from, in the order of the page. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly answer: string;
  readonly found: string;
}

/** The treasure hunt of a tour: empty when nothing is hidden. */
export function getHunt({ scenes }: Pick<Tour, 'scenes'>): HiddenTreasure[] {
  return scenes.flatMap(({ id, title, points, treasure }) =>
    treasure === undefined
      ? []
      : {
          scene: id,
          sceneTitle: title,
          side: treasure.in,
          riddle: treasure.riddle,
          hint: treasure.hint,
          choices: points.map((point) => ({ id: point.id, title: point.title })),
          answer: treasure.near,
          found: treasure.found,
        },
  );
}
