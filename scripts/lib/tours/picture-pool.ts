import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { runPictureJob, type JobResult, type PictureJob } from './picture-job.ts';
import type { WorkerMessage } from './picture-worker.ts';

/**
 * Each keeps two encoders of sharp busy, and sharp has four threads: more workers would only take memory, and two of
 * them already need three quarters of a gigabyte.
 */
const MOST_WORKERS = 2;

export interface PoolOptions {
  /** 0 does everything in this thread. */
  readonly workers?: number | undefined;
  readonly onFile: (job: PictureJob) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Runs all jobs, spread over the cores, and gives their results in the same order. */
export async function runPictureJobs(jobs: readonly PictureJob[], options: PoolOptions): Promise<JobResult[]> {
  const wanted = options.workers ?? Math.min(availableParallelism(), MOST_WORKERS);
  if (jobs.length === 0) return [];
  if (wanted === 0) return runHere(jobs, options);
  const workers = Array.from({ length: Math.min(wanted, jobs.length) }, () => startWorker());
  const stop = (): void => void Promise.all(workers.map((worker) => worker.terminate()));
  options.signal?.addEventListener('abort', stop, { once: true });
  const results: JobResult[] = [];
  const waiting = jobs.entries();
  try {
    await Promise.all(
      workers.map(async (worker) => {
        // All workers take from one list.
        for (const [index, job] of waiting) results[index] = await runInWorker(worker, job, options.onFile);
      }),
    );
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

async function runHere(jobs: readonly PictureJob[], { onFile }: PoolOptions): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const job of jobs) results.push(await runPictureJob(job, () => onFile(job)));
  return results;
}

function startWorker(): Worker {
  return new Worker(new URL('./picture-worker.ts', import.meta.url));
}

function runInWorker(worker: Worker, job: PictureJob, onFile: (job: PictureJob) => void): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'file') return onFile(job);
      finish();
      if (message.kind === 'result') resolve(message.result);
      else reject(new Error(`Could not make the pictures of ${job.file}.`, { cause: message.error }));
    };
    const onError = (error: Error): void => {
      finish();
      reject(error);
    };
    const onExit = (code: number): void => {
      finish();
      reject(new Error(`The worker for ${job.file} stopped (code ${code}).`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
