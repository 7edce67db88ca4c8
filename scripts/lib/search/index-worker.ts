import { doWork } from '../thread-work.ts';
import { writeSearchIndex } from './search-index.ts';

/** The thread of index-in-thread.ts. */
doWork(writeSearchIndex);
