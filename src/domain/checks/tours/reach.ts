import { problemAt } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import { findReachable } from '../../tour/tour-graph.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** A scene without an entrance shows no error in the viewer, so nobody would ever see it. */
export function checkTourReach(entry: ReadTour): Problem[] {
  const { tour } = entry;
  const ids = tour.scenes.map(({ id }) => id);
  if (!ids.includes(tour.startScene)) {
    return [
      problemAt(entry, ['startScene'], {
        message: `De rondleiding begint bij ${quote(tour.startScene)}, maar die plek bestaat niet.`,
        fix: suggest(tour.startScene, ids),
      }),
    ];
  }
  const reachable = findReachable(tour);
  return scenesOf(entry)
    .filter(({ scene }) => !reachable.has(scene.id))
    .map(({ scene, path }) =>
      problemAt(entry, path, {
        message: `Niemand kan bij plek ${quote(scene.id)} komen.`,
        fix: `Zet op een andere plek een verwijzing met “to: ${scene.id}”.`,
      }),
    );
}
