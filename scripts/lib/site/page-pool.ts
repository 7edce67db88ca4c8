import { sumOf } from '../kept-files.ts';
import { runInThreads } from '../thread-pool.ts';
import type { FinishedPage, PagesJob } from './finish-pages.ts';

/** The jobs of a whole site. More would make more files of what is kept, fewer would each be written again more often. */
const PARTS = 64;
/** For fewer pages, a thread takes longer to begin than to read them. */
const PAGES_OF_WORKER = 150;
/** Each takes a tenth of a gigabyte. */
const MOST_WORKERS = 4;

/** Finishes pages, spread over the cores, and tells of them in the same order. */
export async function finishInThreads(all: PagesJob, signal?: AbortSignal): Promise<FinishedPage[]> {
  const parts = Map.groupBy(all.pages, ({ file }) => partOf(file));
  const jobs = [...parts].map(([part, pages]): PagesJob => ({ ...all, part, pages }));
  const workers = Math.min(MOST_WORKERS, Math.ceil(all.pages.length / PAGES_OF_WORKER));
  const nameOf = ({ pages }: PagesJob): string => `the pages with ${pages[0]?.file}`;
  const module = new URL('./page-worker.ts', import.meta.url);
  const finished = (await runInThreads<PagesJob, FinishedPage[]>(module, jobs, { nameOf, workers, signal })).flat();
  const places = new Map(all.pages.map(({ file }, index) => [file, index]));
  return finished.toSorted((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0));
}

/** A page stays in its part when others come and go, so that what was read of them is found again. */
function partOf(file: string): string {
  return String(parseInt(sumOf(file).slice(0, 4), 16) % PARTS);
}
