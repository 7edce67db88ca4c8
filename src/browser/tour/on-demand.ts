import walkStyles from './walk/guided-walk.css?url';
import planStyles from './stage/plan-card.css?url';
import togetherStyles from './together/look-together.css?url';
import keptStyles from './keep/kept-list.css?url';
import { loadHunt } from './hunt/load-hunt.ts';
import { withStyles } from './load-styles.ts';
import type { TourGuide } from './tour-guide.ts';
import { WORDS } from './words.ts';

/** A part of the tour that is fetched when somebody asks for it. */
interface TourPart {
  /** The first press. Later ones the part hears itself. */
  start(guide: TourGuide, button: HTMLButtonElement): void;
}

/** By `data-act` of the button in the bar that asks for it. */
const PARTS: Readonly<Record<string, () => Promise<TourPart>>> = {
  hunt: async () => ({ start: (await loadHunt()).openHunt }),
  walk: () => withStyles(walkStyles, import('./walk/guided-walk.ts')),
  plan: () => withStyles(planStyles, import('./stage/plan-card.ts')),
  together: () => withStyles(togetherStyles, import('./together/look-together.ts')),
  // An iPhone gives the whole screen to films alone.
  ...(document.fullscreenEnabled ? {} : { full: () => import('./stage/full-layer.ts') }),
  kept: async () => ({ start: (await withStyles(keptStyles, import('./keep/kept-list.ts'))).startKeptList }),
};

/** Fetches a part at the first press of its button. */
export function startOnDemand(guide: TourGuide, signal: AbortSignal): void {
  const { parts } = guide;
  for (const [act, load] of Object.entries(PARTS)) {
    const button = parts.button(act);
    if (button === null) continue;
    button.hidden = false;
    const first = async (): Promise<void> => {
      button.removeEventListener('click', press);
      button.setAttribute('aria-busy', 'true');
      try {
        const part = await load();
        if (!signal.aborted) part.start(guide, button);
      } catch {
        // Without a connection now; perhaps with one later.
        parts.say(WORDS.noPart);
        button.addEventListener('click', press, { signal });
      } finally {
        button.removeAttribute('aria-busy');
      }
    };
    const press = (): void => void first();
    button.addEventListener('click', press, { signal });
    // A link to the button, from another page, asks for the part.
    if (button.id !== '' && location.hash === `#${button.id}`) press();
  }
}
