import path from 'node:path';
import { WORK } from '../../lib/site/built-site.ts';

/** What was measured, as long as nobody measures it again. */
export const RESULTS = path.join(WORK, 'bench/results');

/** What `npm run bench:tour` printed, when somebody kept it there. */
export const TOUR_TEXT = path.join(WORK, 'bench/tour.txt');

export function nationOf(size: number): string {
  return path.join(WORK, 'bench', `nation-${size}`);
}

/** The nation in which one kind grows after the other. */
export const GROWING = path.join(WORK, 'bench', 'nation-growing');

/** The words of all pages of a nation. */
export function pagesOf(size: number): string {
  return path.join(WORK, 'bench', `pages-${size}.json`);
}
