import { entriesIn } from '../entry.ts';
import type { Check } from './check.ts';
import { checkTours } from './tour-checks.ts';

/** The rules of tours, for all content at once. What is wrong in the pictures themselves is told by the build of tours. */
export const checkAllTours: Check = (content, { today }) =>
  checkTours(entriesIn(content, 'tours'), { today, labs: new Set(entriesIn(content, 'labs').map(({ id }) => id)) });
