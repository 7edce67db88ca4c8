import { entriesIn } from '../../entry.ts';
import type { Check } from '../check.ts';
import { checkTours, hintTour, readTours } from './index.ts';

/** The rules of tours, for all content at once. */
export const checkAllTours: Check = (content, { today, demands }) =>
  checkTours(entriesIn(content, 'tours'), {
    today,
    labs: new Set(entriesIn(content, 'labs').map(({ id }) => id)),
    media: content,
    demands,
  });

/** What an author may want to know of the tours, and what stops nothing. */
export const hintTours: Check = (content, { demands }) =>
  readTours(entriesIn(content, 'tours')).flatMap((tour) => hintTour(tour, content, demands));
