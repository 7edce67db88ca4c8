import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { findEyeHeight } from '../../tour/eye-height.ts';
import { metres } from '../../text/metres.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** A tripod between a table and a raised arm, in metres. */
const LOWEST = 0.8;
const HIGHEST = 2.5;
/** An arrow placed by eye is this much off, as a part of the height. */
const SLACK = 0.3;

/**
 * Ways onward and floor plan say together how high the camera stood, and it stood at one height. A hint and no error:
 * the plan, the place of a scene on it or the way may be the one that is wrong, and floors have steps.
 */
export function hintTourEyeHeight(entry: ReadTour): Problem[] {
  const scenes = new Map(entry.tour.scenes.map((scene) => [scene.id, scene]));
  const ways = scenesOf(entry).flatMap(({ scene, path }) =>
    scene.links.flatMap(({ to }, index) => {
      const target = scenes.get(to);
      const height = target && findEyeHeight(scene, target);
      return height === undefined ? [] : { scene, to, height, path: [...path, 'links', index, 'at'] };
    }),
  );
  const usual = medianOf(ways.map(({ height }) => height));
  if (usual === undefined) return [];
  if (usual < LOWEST || usual > HIGHEST) {
    return [
      problemAt(entry, ['plan'], {
        message: `Volgens de plattegrond en de wegen stond de camera op ${metres(usual)} hoogte. Dat kan bijna niet.`,
        fix: 'Meet width en depth van het lokaal na, en kijk of elke weg (at) op de vloer van de volgende plek ligt.',
      }),
    ];
  }
  return ways
    .filter(({ height }) => Math.abs(height - usual) > SLACK * usual)
    .map(({ scene, to, height, path }) =>
      problemAt(entry, path, {
        message: `Op plek ${quote(scene.id)} past de weg naar ${quote(to)} niet bij de plattegrond: de camera zou op ${metres(height)} hoogte staan, en bij de andere wegen op ${metres(usual)}.`,
        fix: `Leg de weg ${height < usual ? 'lager (pitch dichter bij -90)' : 'hoger (pitch dichter bij 0)'}, of verander de plaats van een van de twee plekken op de plattegrond.`,
      }),
    );
}

function medianOf(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
}
