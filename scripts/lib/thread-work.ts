import { parentPort } from 'node:worker_threads';

/** What a thread tells: something on the way, what became of a job, or that our own code failed. */
export type WorkerMessage<Result, News> =
  | { readonly kind: 'news'; readonly news: News }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failure'; readonly error: unknown };

/** Makes this module the one that a thread of `runInThreads` (thread-pool.ts) runs: each job that it gets is done by `work`. */
export function doWork(work: (job: never, tell: (news: unknown) => void) => Promise<unknown>): void {
  const port = parentPort;
  if (port === null) throw new Error('This module runs in a thread of thread-pool.ts.');
  const tell = (message: WorkerMessage<unknown, unknown>): void => port.postMessage(message);
  port.on('message', (job: unknown) => {
    work(job as never, (news) => tell({ kind: 'news', news })).then(
      (result) => tell({ kind: 'result', result }),
      (error: unknown) => tell({ kind: 'failure', error }),
    );
  });
}
