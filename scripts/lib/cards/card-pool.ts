import { runInThreads } from '../thread-pool.ts';
import type { CardsJob } from './make-cards.ts';

const CARDS_OF_JOB = 20;
/** For fewer, a thread takes longer to begin than to draw them. */
const CARDS_OF_WORKER = 60;
const MOST_WORKERS = 4;

/** Makes pictures, spread over the cores, and tells how many were new. */
export async function makeCardsInThreads(all: CardsJob, signal?: AbortSignal): Promise<number> {
  const jobs: CardsJob[] = [];
  for (let start = 0; start < all.cards.length; start += CARDS_OF_JOB) {
    jobs.push({ ...all, cards: all.cards.slice(start, start + CARDS_OF_JOB) });
  }
  const workers = Math.min(MOST_WORKERS, Math.ceil(all.cards.length / CARDS_OF_WORKER));
  const nameOf = ({ cards: [first] }: CardsJob): string => `the pictures from ${first?.card.title ?? ''}`;
  const module = new URL('./card-worker.ts', import.meta.url);
  const made = await runInThreads<CardsJob, number>(module, jobs, { nameOf, workers, signal });
  return made.reduce((sum, count) => sum + count, 0);
}
