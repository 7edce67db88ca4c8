import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { angleBetween } from '../../tour/great-circle.ts';
import type { Spot } from '../../tour/tour-angles.ts';
import type { Scene, SceneKind } from '../../kinds/tour.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** Degrees, or hundredths of a photograph: at 75 degrees on a phone of 500 pixels high, 4 degrees is 27 pixels. */
const CLOSEST = 4;
const POLE_DISTANCE = 5;

interface Button {
  readonly name: string;
  readonly at: Spot;
  readonly path: FieldPath;
}

/** What a visitor can tap lies far enough apart to be hit with a finger, and not where the picture twists. */
export function checkTourSpacing(entry: ReadTour): Problem[] {
  return scenesOf(entry).flatMap(({ scene, path }) => {
    const buttons = buttonsOf(scene, path);
    return [
      ...buttons.flatMap((button) => checkForm(entry, scene, button)),
      ...buttons.flatMap((button) => checkPole(entry, scene, button)),
      ...buttons.flatMap((button, index) => checkDistance(entry, scene, button, buttons.slice(0, index))),
    ];
  });
}

function buttonsOf({ links, points, treasure }: Scene, path: FieldPath): Button[] {
  return [
    ...links.map(({ to, at }, index) => ({
      name: `de weg naar ${quote(to)}`,
      at,
      path: [...path, 'links', index, 'at'],
    })),
    ...points.map(({ id, at }, index) => ({ name: `punt ${quote(id)}`, at, path: [...path, 'points', index, 'at'] })),
    ...(treasure ? [{ name: 'de schat', at: treasure.at, path: [...path, 'treasure', 'at'] }] : []),
  ];
}

function checkForm(entry: ReadTour, { id, kind }: Scene, { name, at, path }: Button): Problem[] {
  if (kind !== 'photo' || at.form === 'fractions') return [];
  return [
    problemAt(entry, path, {
      message: `Plek ${quote(id)} is een gewone foto, maar ${name} staat er in graden.`,
      fix: 'Gebruik u en v, van 0 tot 1: hoe ver van links en hoe ver van boven.',
    }),
  ];
}

function checkPole(entry: ReadTour, { id, kind, limits }: Scene, { name, at, path }: Button): Problem[] {
  if (kind === 'photo') return [];
  if (Math.abs(at.pitch) > 90 - POLE_DISTANCE) {
    return [
      problemAt(entry, path, {
        message: `Op plek ${quote(id)} staat ${name} recht ${at.pitch > 0 ? 'boven' : 'onder'} de camera.`,
        fix: `Zet het tussen ${POLE_DISTANCE - 90} en ${90 - POLE_DISTANCE} graden (pitch).`,
      }),
    ];
  }
  if (at.pitch >= limits.minPitch && at.pitch <= limits.maxPitch) return [];
  return [
    problemAt(entry, path, {
      message: `Op plek ${quote(id)} staat ${name} waar een bezoeker niet kan kijken.`,
      fix: `Zet het tussen ${limits.minPitch} en ${limits.maxPitch} graden (pitch), of verruim “limits”.`,
    }),
  ];
}

function checkDistance(entry: ReadTour, { id, kind }: Scene, button: Button, others: readonly Button[]): Problem[] {
  return others
    .filter((other) => distanceBetween(kind, button.at, other.at) < CLOSEST)
    .map((other) =>
      problemAt(entry, button.path, {
        message: `Op plek ${quote(id)} staan ${other.name} en ${button.name} te dicht bij elkaar.`,
        fix:
          kind === 'photo'
            ? 'Zet ze ten minste 0.04 uit elkaar, of maak er één punt van.'
            : `Zet ze ten minste ${CLOSEST} graden uit elkaar, of maak er één punt van.`,
      }),
    );
}

function distanceBetween(kind: SceneKind, a: Spot, b: Spot): number {
  return kind === 'photo' ? 100 * Math.hypot(a.u - b.u, a.v - b.v) : angleBetween(a, b);
}
