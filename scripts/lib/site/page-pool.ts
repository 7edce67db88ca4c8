import { runInThreads } from '../thread-pool.ts';
import type { FinishedPage, PagesJob } from './finish-pages.ts';

const PAGES_OF_JOB = 25;
/** For fewer pages, a thread takes longer to begin than to read them. */
const PAGES_OF_WORKER = 150;
/** Each takes a tenth of a gigabyte. */
const MOST_WORKERS = 4;

/** Finishes pages, spread over the cores, and tells of them in the same order. */
export async function finishInThreads(all: PagesJob, signal?: AbortSignal): Promise<FinishedPage[]> {
  const jobs: PagesJob[] = [];
  for (let start = 0; start < all.pages.length; start += PAGES_OF_JOB) {
    jobs.push({ ...all, pages: all.pages.slice(start, start + PAGES_OF_JOB) });
  }
  const workers = Math.min(MOST_WORKERS, Math.ceil(all.pages.length / PAGES_OF_WORKER));
  const nameOf = ({ pages }: PagesJob): string => `the pages from ${pages[0]?.file}`;
  const module = new URL('./page-worker.ts', import.meta.url);
  return (await runInThreads<PagesJob, FinishedPage[]>(module, jobs, { nameOf, workers, signal })).flat();
}
