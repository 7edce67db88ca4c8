import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { normaliseYaw } from '../../tour/angles.ts';
import { findBearing } from '../../tour/tour-graph.ts';
import { keepDirection } from '../../tour/walking.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** The view keeps its direction over a step: from here on one sees that the plan and the pictures do not agree. */
const LARGEST_ERROR = 25;
/** More than this and a visitor no longer knows where he came from. */
const LARGEST_TURN = 15;

/** Ways onward that do not lead where they point. Hints and no errors: a way round a wall does start elsewhere. */
export function hintTourDirection(entry: ReadTour): Problem[] {
  return [...hintWays(entry), ...hintArrivals(entry)];
}

/** A way that points to another side than the plan says: the plan or the compass may be the one that is wrong. */
function hintWays(entry: ReadTour): Problem[] {
  const scenes = new Map(entry.tour.scenes.map((scene) => [scene.id, scene]));
  return scenesOf(entry).flatMap(({ scene, path }) =>
    scene.links.flatMap((link, index) => {
      const target = scenes.get(link.to);
      if (target === undefined || scene.heading === undefined || scene.kind === 'photo') return [];
      const bearing = findBearing(scene, target);
      if (bearing === undefined) return [];
      const turn = Math.abs(normaliseYaw(bearing - scene.heading - link.at.yaw));
      if (turn <= LARGEST_ERROR) return [];
      return problemAt(entry, [...path, 'links', index, 'at'], {
        message: `Op plek ${quote(scene.id)} wijst de weg naar ${quote(link.to)} ${Math.round(turn)} graden naast de plattegrond.`,
        fix: 'Kijk naar yaw van deze weg, naar heading van de plek en naar hun plaatsen op de plattegrond.',
      });
    }),
  );
}

/** A view of its own at the end of a way turns the visitor about while he walks. */
function hintArrivals(entry: ReadTour): Problem[] {
  const scenes = new Map(entry.tour.scenes.map((scene) => [scene.id, scene]));
  return scenesOf(entry).flatMap(({ scene, path }) =>
    scene.links.flatMap(({ to, at, arrive }, index) => {
      const target = scenes.get(to);
      const kept = target && keepDirection(at.yaw, scene, target);
      if (arrive === undefined || kept === undefined) return [];
      const turn = Math.abs(normaliseYaw(arrive.yaw - kept));
      if (turn <= LARGEST_TURN) return [];
      return problemAt(entry, [...path, 'links', index, 'arrive'], {
        message: `Wie van plek ${quote(scene.id)} naar ${quote(to)} loopt, kijkt daar ineens ${Math.round(turn)} graden opzij.`,
        fix: `Haal arrive weg, dan houdt de bezoeker zijn richting. Of kies een yaw dicht bij ${Math.round(kept)}.`,
      });
    }),
  );
}
