import { isSameView } from '../../domain/tour/angles.ts';
import { formatViewAddress } from '../../domain/tour/angles-address.ts';
import type { View } from '../../domain/tour/manifest.ts';
import type { PanoView } from './pano-view.ts';

/** Browsers allow about a hundred changes in half a minute. */
const PAUSE_MS = 400;

/** Keeps `#yaw,pitch,vfov` in the address up to date, and how much of the room after, once the visitor has changed the view. */
export interface AddressBar {
  /** From this view on; the address is left as it is until the view differs. */
  arrive(view: View): void;
  /** Soon: the visitor changed what is compared. */
  write(): void;
  /** Writes what waits, before the address becomes another one. */
  flush(): void;
}

/** `isWalking`: the view turns along the way to another scene, which nobody chose to look at. */
export function createAddressBar(
  view: PanoView,
  getSplit: () => number | undefined,
  isWalking: () => boolean,
  signal: AbortSignal,
): AddressBar {
  let arrival: View | undefined;
  let timer = 0;
  const writeNow = (): void => {
    timer = 0;
    // The state belongs to whoever made this entry of the history.
    history.replaceState(history.state, '', formatViewAddress(view.view, getSplit()));
  };
  const write = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(writeNow, PAUSE_MS);
  };
  view.onChange((now) => {
    if (arrival === undefined || isWalking() || isSameView(now, arrival)) return;
    arrival = { ...now, vfov: Number.NaN };
    write();
  });
  const flush = (): void => {
    if (timer === 0) return;
    clearTimeout(timer);
    writeNow();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    arrive(at) {
      clearTimeout(timer);
      timer = 0;
      arrival = at;
    },
    write,
    flush,
  };
}
