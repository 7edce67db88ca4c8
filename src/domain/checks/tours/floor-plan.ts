import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import type { FloorPlan, PlanPoint, PlanThing } from '../../kinds/floor-plan.ts';
import { metres } from '../../text/metres.ts';
import { quote } from '../../text/words.ts';
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
      fix: roomFix(plan),
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
  return [...openings, ...onPlan, ...(plan === undefined ? [] : checkInside(entry, plan))];
}

/** In metres. Things are placed by eye, and a wall is about so thick. */
const SLACK = 0.25;

/** What is drawn outside the room lies over the text beside the plan, or widens the page. */
function checkInside(entry: ReadTour, plan: FloorPlan): Problem[] {
  const fits = ({ x, y }: PlanPoint): boolean =>
    x >= -SLACK && x <= plan.width + SLACK && y >= -SLACK && y <= plan.depth + SLACK;
  const say = (path: FieldPath, what: string): Problem =>
    problemAt(entry, ['plan', ...path], { message: `${what} buiten het lokaal.`, fix: roomFix(plan) });
  return [
    ...plan.things.flatMap((thing, index) => [
      ...(cornersOf(thing).every(fits) ? [] : [say(['things', index], `${nameOf(thing)} staat voor een deel`)]),
      ...(thing.labelAt === undefined || fits(thing.labelAt)
        ? []
        : [say(['things', index, 'labelAt'], `De naam van ${nameOf(thing).toLowerCase()} staat`)]),
    ]),
    ...plan.walkways.flatMap((points, index) =>
      points.flatMap((point, place) =>
        fits(point) ? [] : [say(['walkways', index, place], 'Dit punt van de looplijn ligt')],
      ),
    ),
  ];
}

function nameOf({ label }: PlanThing): string {
  return label === undefined ? 'Dit ding' : `Het ding ${quote(label)}`;
}

function cornersOf({ x, y, width, depth, turn }: PlanThing): PlanPoint[] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [-0.5, 0.5].flatMap((right) =>
    [-0.5, 0.5].map((up) => ({
      x: x + right * width * cos - up * depth * sin,
      y: y + right * width * sin + up * depth * cos,
    })),
  );
}

function roomFix({ width, depth }: FloorPlan): string {
  return `Het lokaal is ${metres(width)} breed en ${metres(depth)} diep. Kies x en y daarbinnen.`;
}
