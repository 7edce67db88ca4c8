import { watch } from 'node:fs';
import path from 'node:path';
import { StepFailure } from '../steps.ts';
import { makeTours, type ToursContext, type ToursMade } from './make-tours.ts';
import type { ToursCheck } from './tour-problems.ts';

const LABS_FOLDER = 'content/labs';
/** A tour is not made without the page of its lab. */
const RELEVANT = /(?:^|[\\/])(?:tour\.yaml|lab\.mdx|[^\\/]+\.(?:jpe?g|png|webp|avif|mp4|webm|mp3|m4a|vtt))$/i;
/** A camera's picture takes a moment to copy. */
const QUIET = 500;

/** Makes tours again whenever their author changes something. Gives a function that ends the watch. */
export function watchTours(
  check: () => Promise<ToursCheck>,
  context: ToursContext,
  onMade: (made: ToursMade) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<void> = Promise.resolve();
  const make = async (): Promise<void> => {
    try {
      onMade(await makeTours(await check(), context));
    } catch (error) {
      // An author at work: say what is wrong and keep watching. Anything else is ours.
      if (!(error instanceof StepFailure)) throw error;
      context.warn(`\n${error.message}`);
    }
  };
  const watcher = watch(path.join(context.root, LABS_FOLDER), { recursive: true }, (_, file) => {
    if (file === null || !RELEVANT.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(make);
    }, QUIET);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
