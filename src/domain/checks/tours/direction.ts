import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { normaliseYaw } from '../../tour/angles.ts';
import { findBearing } from '../../tour/tour-graph.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

const LARGEST_TURN = 60;

/**
 * A way that points to another side than the plan says. A hint and no error: the plan or the compass may be the one
 * that is wrong, and a way round a wall does start elsewhere.
 */
export function hintTourDirection(entry: ReadTour): Problem[] {
  const scenes = new Map(entry.tour.scenes.map((scene) => [scene.id, scene]));
  return scenesOf(entry).flatMap(({ scene, path }) =>
    scene.links.flatMap((link, index) => {
      const target = scenes.get(link.to);
      if (target === undefined || scene.heading === undefined || scene.kind === 'photo') return [];
      const bearing = findBearing(scene, target);
      if (bearing === undefined) return [];
      const turn = Math.abs(normaliseYaw(bearing - scene.heading - link.at.yaw));
      if (turn <= LARGEST_TURN) return [];
      return problemAt(entry, [...path, 'links', index, 'at'], {
        message: `Op plek ${quote(scene.id)} wijst de weg naar ${quote(link.to)} ${Math.round(turn)} graden naast de plattegrond.`,
        fix: 'Kijk naar yaw van deze weg, naar heading van de plek en naar hun plaatsen op de plattegrond.',
      });
    }),
  );
}
