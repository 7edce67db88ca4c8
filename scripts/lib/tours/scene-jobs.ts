import type { Problem } from '../../../src/domain/schema/problem.ts';
import type { SayProgress } from '../steps.ts';
import { makeJobProgress } from './job-progress.ts';
import { picturesOf, type NeededScene } from './needed-pictures.ts';
import type { JobResult, PictureJob } from './picture-job.ts';
import { runPictureJobs, type PoolOptions } from './picture-pool.ts';
import { refuseTours, tellFault } from './tour-problems.ts';

/** Of each picture only the folders that are not there yet. Two scenes may share a close-up. */
export function findJobs(scenes: readonly NeededScene[], known: ReadonlySet<string>): PictureJob[] {
  const taken = new Set(known);
  return picturesOf(scenes).flatMap(({ job }) => {
    const parts = job.parts.filter(({ hash }) => !taken.has(hash));
    for (const { hash } of parts) taken.add(hash);
    return parts.length === 0 ? [] : [{ ...job, parts }];
  });
}

/** Above this many pixels one picture at a time is all that fits in a gigabyte: 8192 by 4096 is above it. */
const HEAVY = 30_000_000;

/** Makes all of it, or refuses the pictures that changed since the check. */
export async function runJobs(
  jobs: readonly PictureJob[],
  scenes: readonly NeededScene[],
  { workers, signal }: Omit<PoolOptions, 'onFile'>,
  say: SayProgress,
): Promise<void> {
  const onFile = makeJobProgress(jobs, say);
  const [heavy, light] = [jobs.filter(isHeavy), jobs.filter((job) => !isHeavy(job))];
  const results = [
    ...(await runPictureJobs(heavy, { workers: Math.min(workers ?? 1, 1), onFile, signal })),
    ...(await runPictureJobs(light, { workers, onFile, signal })),
  ];
  refuseTours([...heavy, ...light].flatMap((job, index) => problemsOf(job, results[index], scenes)));
}

function isHeavy({ facts }: PictureJob): boolean {
  return facts.width * facts.height > HEAVY;
}

function problemsOf({ file }: PictureJob, result: JobResult | undefined, scenes: readonly NeededScene[]): Problem[] {
  if (result === undefined || !('fault' in result)) return [];
  return picturesOf(scenes)
    .filter(({ job }) => job.file === file)
    .flatMap((picture) => tellFault(picture, result.fault));
}
