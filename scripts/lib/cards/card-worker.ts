import { doWork } from '../thread-work.ts';
import { makeCards } from './make-cards.ts';

/** The threads of card-pool.ts. */
doWork(makeCards);
