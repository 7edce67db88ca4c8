import type { Profession, Tour } from '../kinds/tour.ts';
import { sceneAddress } from '../addresses.ts';
import type { Direction } from './manifest.ts';
import { keyOfPoint } from './keeps.ts';

/** A point as somebody keeps it. */
export interface Keepable {
  /** As in the list of what was kept. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly scene: string;
  readonly sceneTitle: string;
  /** The point in its scene. */
  readonly href: string;
  readonly at: Direction;
}

/** All that can be kept of a tour, as the browser reads it when somebody opens the list over the picture. */
export interface KeepableTour {
  readonly points: readonly Keepable[];
  readonly professions: readonly Profession[];
}

export function getKeepables(lab: string, { scenes, professions }: Pick<Tour, 'scenes' | 'professions'>): KeepableTour {
  return {
    points: scenes.flatMap((scene) =>
      scene.points.map(({ id, title, at }) => ({
        key: keyOfPoint(scene.id, id),
        id,
        title,
        scene: scene.id,
        sceneTitle: scene.title,
        href: `${sceneAddress(lab, scene.id)}#punt-${id}`,
        at: { yaw: at.yaw, pitch: at.pitch },
      })),
    ),
    professions,
  };
}

/** One name for each thing, however many scenes show it, for a list to tick: in the order of the tour. */
export function listThings(
  points: readonly Keepable[],
): { readonly scene: string; readonly titles: readonly string[] }[] {
  const seen = new Set<string>();
  const scenes = [...new Set(points.map(({ sceneTitle }) => sceneTitle))];
  return scenes
    .map((scene) => ({
      scene,
      titles: points
        .filter(({ sceneTitle, title }) => sceneTitle === scene && !seen.has(title) && seen.add(title))
        .map(({ title }) => title),
    }))
    .filter(({ titles }) => titles.length > 0);
}
