import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { hasWayBack } from '../../tour/tour-graph.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** Nobody gets stuck: every scene has a way out, and every step can be taken back unless the author wanted otherwise. */
export function checkTourDeadEnds(entry: ReadTour): Problem[] {
  const { scenes } = entry.tour;
  if (scenes.length === 1) return [];
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  return scenesOf(entry).flatMap(({ scene, path }) => {
    if (scene.links.length === 0) {
      return [
        problemAt(entry, path, {
          message: `Plek ${quote(scene.id)} loopt dood: er is geen weg verder.`,
          fix: 'Voeg bij “links” een weg toe naar een andere plek.',
        }),
      ];
    }
    return scene.links.flatMap((link, index) => {
      const target = byId.get(link.to);
      if (target === undefined || target === scene || link.oneWay || hasWayBack(scene, target)) return [];
      // Without any link it is told as a dead end already.
      if (target.links.length === 0) return [];
      return problemAt(entry, [...path, 'links', index], {
        message: `Van ${quote(scene.id)} kan een bezoeker naar ${quote(target.id)}, maar niet terug.`,
        fix: `Geef ${quote(target.id)} een weg naar ${quote(scene.id)}. Is dit zo bedoeld? Schrijf dan “oneWay: true”.`,
      });
    });
  });
}
