import { sceneAddress } from '../addresses.ts';
import type { SceneManifest } from './manifest.ts';
import type { PanoramaPictures } from './tour-pictures.ts';
import type { Scene, Tour } from '../kinds/tour.ts';

/** What the viewer needs of a scene. Texts stay in the page, where everybody can read them. */
export function makeSceneManifest(
  lab: string,
  scene: Scene,
  pictures: PanoramaPictures,
  { scenes }: Pick<Tour, 'scenes'>,
): SceneManifest {
  const heading = scene.heading ?? pictures.heading;
  const plain = scenes.filter(({ kind }) => kind === 'photo').map(({ id }) => sceneAddress(lab, id));
  return {
    id: scene.id,
    panorama: pictures.tiles,
    ...(pictures.before && { before: pictures.before.tiles }),
    view: scene.view,
    limits: { ...scene.limits, ...pictures.reach },
    ...(heading !== undefined && { heading }),
    links: scene.links.map(({ to, at, arrive }) => ({
      yaw: at.yaw,
      pitch: at.pitch,
      to,
      href: sceneAddress(lab, to),
      ...(arrive && { arrive }),
    })),
    ...(plain.length > 0 && { plain }),
    points: scene.points.map(({ id, at }) => ({ id, yaw: at.yaw, pitch: at.pitch })),
    ...(scene.treasure && { treasure: placeOf(scene.treasure) }),
  };
}

function placeOf({ at, in: side }: NonNullable<Scene['treasure']>): SceneManifest['treasure'] {
  return { yaw: at.yaw, pitch: at.pitch, ...(side === 'before' && { in: side }) };
}
