import { runInThreads } from '../thread-pool.ts';
import type { IndexSource, SearchIndexSummary } from './search-index.ts';

/** Writes the search index in a thread of its own: it computes for a second or more, and Ctrl-C must be heard meanwhile. */
export async function indexInThread(source: IndexSource, signal?: AbortSignal): Promise<SearchIndexSummary> {
  const module = new URL('./index-worker.ts', import.meta.url);
  const options = { nameOf: () => 'the search index', workers: 1, signal };
  const [summary] = await runInThreads<IndexSource, SearchIndexSummary>(module, [source], options);
  if (summary === undefined) throw new Error('The thread of the search index told nothing.');
  return summary;
}
