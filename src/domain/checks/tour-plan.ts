import { problemAt } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** With a floor plan every scene stands on it, inside the room; without one no scene claims a place. */
export function checkTourPlan(entry: ReadTour): Problem[] {
  const { plan } = entry.tour;
  const onPlan = scenesOf(entry).flatMap(({ scene, path }) => {
    if (plan === undefined) {
      if (scene.plan === undefined) return [];
      return problemAt(entry, [...path, 'plan'], {
        message: `Plek ${quote(scene.id)} heeft een plaats op de plattegrond, maar er is geen plattegrond.`,
        fix: 'Voeg bovenaan “plan” toe, of haal deze plaats weg.',
      });
    }
    if (scene.plan === undefined) {
      return problemAt(entry, path, {
        message: `Plek ${quote(scene.id)} staat niet op de plattegrond.`,
        fix: 'Voeg “plan” toe met x en y in meters vanaf de hoek linksonder.',
      });
    }
    if (scene.plan.x <= plan.width && scene.plan.y <= plan.depth) return [];
    return problemAt(entry, [...path, 'plan'], {
      message: `Plek ${quote(scene.id)} staat buiten het lokaal.`,
      fix: `Het lokaal is ${metres(plan.width)} breed en ${metres(plan.depth)} diep. Kies x en y daarbinnen.`,
    });
  });
  const openings = (plan?.openings ?? []).flatMap((opening, index) => {
    const length = opening.wall === 'N' || opening.wall === 'S' ? (plan?.width ?? 0) : (plan?.depth ?? 0);
    if (opening.at - opening.width / 2 >= 0 && opening.at + opening.width / 2 <= length) return [];
    return problemAt(entry, ['plan', 'openings', index], {
      message: `Deze opening past niet in de muur, die ${metres(length)} lang is.`,
      fix: 'Verander at (het midden van de opening) of width.',
    });
  });
  return [...openings, ...onPlan];
}

function metres(length: number): string {
  return `${String(length).replace('.', ',')} meter`;
}
