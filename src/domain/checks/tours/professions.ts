import { problemAt } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import type { ReadTour } from './tour-check.ts';

/** A profession belongs to things that a pupil can keep in this tour: else nobody is ever led to it. */
export function checkTourProfessions(entry: ReadTour): Problem[] {
  const { scenes, professions } = entry.tour;
  const ids = [...new Set(scenes.flatMap(({ points }) => points.map(({ id }) => id)))];
  return professions.flatMap(({ title, points }, index) =>
    points.flatMap((point, place) =>
      ids.includes(point)
        ? []
        : problemAt(entry, ['professions', index, 'points', place], {
            message: `Bij het beroep ${quote(title)} staat punt ${quote(point)}, maar geen enkele plek heeft een punt met die naam.`,
            fix: suggest(point, ids),
          }),
    ),
  );
}
