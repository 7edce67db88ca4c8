import { doWork } from '../thread-work.ts';
import { runPictureJob, type PictureJob } from './picture-job.ts';

/** The threads of picture-pool.ts. They tell each file that they made. */
doWork((job: PictureJob, tell) => runPictureJob(job, () => tell('file')));
