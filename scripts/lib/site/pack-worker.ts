import { doWork } from '../thread-work.ts';
import { packFiles } from './pack-files.ts';

/** The threads of pack-site.ts. */
doWork(packFiles);
