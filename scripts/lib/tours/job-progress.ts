import { formatDuration } from '../dutch-figures.ts';
import type { SayProgress } from '../steps.ts';
import { countFiles, type PictureJob } from './picture-job.ts';

/** `Bij de draaibanken, foto 3 van 12, nog ongeveer 25 s`, for every file that is made. */
export function makeJobProgress(jobs: readonly PictureJob[], say: SayProgress): (job: PictureJob) => void {
  const total = jobs.reduce((sum, job) => sum + countFiles(job), 0);
  const start = performance.now();
  const started = new Set<PictureJob>();
  let files = 0;
  return (job) => {
    started.add(job);
    files += 1;
    const left = ((performance.now() - start) / files) * Math.max(0, total - files);
    // Whole seconds: it is a guess.
    const time = formatDuration(Math.ceil(left / 1000) * 1000).replace(',0', '');
    say(`${job.title}, foto ${started.size} van ${jobs.length}, nog ongeveer ${time}`);
  };
}
