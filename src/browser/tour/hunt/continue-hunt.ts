import type { TourGuide } from '../tour-guide.ts';
import { hasBegunHunt, HUNT } from './hunt-key.ts';
import { WORDS } from '../words.ts';
import { loadHunt } from './load-hunt.ts';

/** Fetches the hunt at once where this device has one under way, and else when it begins elsewhere on the page. */
export function continueHunt(guide: TourGuide, signal: AbortSignal): void {
  const load = async (): Promise<void> => {
    try {
      const { play } = await loadHunt();
      if (!signal.aborted) play(guide);
    } catch {
      guide.parts.say(WORDS.noPart);
    }
  };
  if (hasBegunHunt(guide.tour.dataset['tour'] ?? '')) void load();
  else document.addEventListener(HUNT, () => void load(), { once: true, signal });
}
