import type { TourGuide } from '../tour-guide.ts';
import { hasBegunHunt, HUNT } from './hunt-key.ts';
import { loadHunt } from './load-hunt.ts';

/** Fetches the hunt at once where this device has one under way, and else when it begins elsewhere on the page. */
export function continueHunt(guide: TourGuide, signal: AbortSignal): void {
  const load = async (): Promise<void> => {
    const hunt = await loadHunt().catch(() => undefined);
    if (!signal.aborted) hunt?.play(guide);
  };
  if (hasBegunHunt(guide.tour.dataset['tour'] ?? '')) void load();
  else document.addEventListener(HUNT, () => void load(), { once: true, signal });
}
