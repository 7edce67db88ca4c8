import type { SceneManifest } from '../../domain/tour/manifest.ts';
import { whenIdle } from './device.ts';
import { fetchManifest, getManifestAddress } from './manifest-file.ts';
import type { PanoView } from './pano-view.ts';

/** More than these would push each other out of the memory. */
const MOST = 4;

/** Gets the previews of the scenes one step away ready, when there is nothing else to do. */
export function prepareNeighbours(scene: SceneManifest, view: PanoView): void {
  whenIdle(() => {
    const panoramas = scene.links.filter(({ href }) => scene.plain?.includes(href) !== true);
    for (const { href } of panoramas.slice(0, MOST)) {
      fetchManifest(getManifestAddress(href))
        .then((next) => view.prepare(next))
        // The way there still works.
        .catch(() => undefined);
    }
  });
}
