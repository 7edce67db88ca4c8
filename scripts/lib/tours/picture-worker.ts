import { parentPort } from 'node:worker_threads';
import { runPictureJob, type JobResult, type PictureJob } from './picture-job.ts';

/** What a worker tells: that a file was made, what became of a job, or that our own code failed. */
export type WorkerMessage =
  | { readonly kind: 'file' }
  | { readonly kind: 'result'; readonly result: JobResult }
  | { readonly kind: 'failure'; readonly error: unknown };

const port = parentPort;
if (port === null) throw new Error('picture-worker.ts runs in a worker thread; see picture-pool.ts.');
const tell = (message: WorkerMessage): void => port.postMessage(message);

port.on('message', (job: PictureJob) => {
  runPictureJob(job, () => tell({ kind: 'file' })).then(
    (result) => tell({ kind: 'result', result }),
    (error: unknown) => tell({ kind: 'failure', error }),
  );
});
