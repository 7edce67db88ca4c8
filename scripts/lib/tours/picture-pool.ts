import { runInThreads } from '../thread-pool.ts';
import { runPictureJob, type JobResult, type PictureJob } from './picture-job.ts';

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
  const { workers = MOST_WORKERS, onFile, signal } = options;
  if (workers === 0) return runHere(jobs, options);
  const onNews = (index: number): void => {
    const job = jobs[index];
    if (job !== undefined) onFile(job);
  };
  return runInThreads<PictureJob, JobResult>(new URL('./picture-worker.ts', import.meta.url), jobs, {
    nameOf: ({ file }) => `the pictures of ${file}`,
    workers,
    onNews,
    signal,
  });
}

async function runHere(jobs: readonly PictureJob[], { onFile }: PoolOptions): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const job of jobs) results.push(await runPictureJob(job, () => onFile(job)));
  return results;
}
