import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage } from './thread-work.ts';

interface PoolOptions<Job, News> {
  /** What a job is about, for when it fails. */
  readonly nameOf: (job: Job) => string;
  /** At most. */
  readonly workers: number;
  /** Hears what the work on a job tells while it goes on. */
  readonly onNews?: (index: number, news: News) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has all jobs done by threads that run `module`, and gives their results in the same order. That module calls `doWork`
 * (thread-work.ts). A job and its result travel to another thread, so they are plain data.
 */
export async function runInThreads<Job, Result, News = never>(
  module: URL,
  jobs: readonly Job[],
  { nameOf, workers: most, onNews, signal }: PoolOptions<Job, News>,
): Promise<Result[]> {
  const workers = Array.from({ length: Math.min(most, jobs.length, availableParallelism()) }, () => new Worker(module));
  const stop = (): void => void Promise.all(workers.map((worker) => worker.terminate()));
  signal?.addEventListener('abort', stop, { once: true });
  const results: Result[] = [];
  const waiting = jobs.entries();
  try {
    await Promise.all(
      workers.map(async (worker) => {
        // All workers take from one list.
        for (const [index, job] of waiting) {
          const tell = (news: News): void => onNews?.(index, news);
          results[index] = await runInWorker(worker, job, nameOf(job), tell);
        }
      }),
    );
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

function runInWorker<Result>(
  worker: Worker,
  job: unknown,
  name: string,
  onNews: (news: never) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (message: WorkerMessage<Result, never>): void => {
      if (message.kind === 'news') return onNews(message.news);
      finish();
      if (message.kind === 'result') resolve(message.result);
      else reject(new Error(`A thread could not make ${name}.`, { cause: message.error }));
    };
    const onError = (error: Error): void => {
      finish();
      reject(error);
    };
    const onExit = (code: number): void => {
      finish();
      reject(new Error(`The thread for ${name} stopped (code ${code}).`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
