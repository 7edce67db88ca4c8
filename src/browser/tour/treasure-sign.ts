import type { SceneManifest } from '../../domain/tour/manifest.ts';
import type { PanoView } from './pano-view.ts';
import { putAt } from './signs.ts';
import { addFind, getFinds, HUNT_CHANGED } from './treasure-store.ts';
import { WORDS } from './words.ts';

/** A button over the hidden treasure: there only while the hunt is on and the treasure is in view, else it gives it away. */
export interface TreasureSign {
  enter(scene: SceneManifest): void;
  place(): void;
}

export function createTreasureSign(
  stage: HTMLElement,
  tour: string,
  view: PanoView,
  signal: AbortSignal,
): TreasureSign {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'treasure';
  button.hidden = true;
  button.textContent = WORDS.treasure;
  stage.append(button);
  let scene: SceneManifest | undefined;
  let finds = getFinds(tour);

  const place = (): void => {
    if (scene?.treasure === undefined || finds === undefined) {
      button.hidden = true;
      return;
    }
    const found = finds.includes(scene.id);
    const { x, y, visible } = view.project(scene.treasure);
    button.hidden = !visible;
    putAt(button, x, y);
    button.classList.toggle('got', found);
    button.textContent = found ? WORDS.treasureFound : WORDS.treasure;
  };
  button.addEventListener('click', () => {
    if (scene !== undefined) addFind(tour, scene.id);
  });
  document.addEventListener(
    HUNT_CHANGED,
    () => {
      finds = getFinds(tour);
      place();
    },
    { signal },
  );

  return {
    enter(next) {
      scene = next;
      place();
    },
    place,
  };
}
