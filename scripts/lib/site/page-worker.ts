import { doWork } from '../thread-work.ts';
import { finishJob } from './finish-pages.ts';

/** The threads of page-pool.ts. */
doWork(finishJob);
