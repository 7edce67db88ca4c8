import { entriesIn, type Content } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Check } from '../check.ts';
import { checkTours, hintTour, readTours } from './index.ts';

/** The rules of tours, for all content at once. */
export const checkAllTours: Check = (content, { today }) =>
  checkTours(entriesIn(content, 'tours'), {
    today,
    labs: new Set(entriesIn(content, 'labs').map(({ id }) => id)),
    media: content,
  });

/** What an author may want to know of the tours, and what stops nothing. */
export function hintTours(content: Content): Problem[] {
  return readTours(entriesIn(content, 'tours')).flatMap((tour) => hintTour(tour, content));
}
