import { problemAt } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { measureOutside } from '../../tour/opening-view.ts';
import type { View } from '../../tour/manifest.ts';
import type { Scene } from '../../kinds/tour.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

const FEWEST_CHOICES = 3;
/** Degrees from the middle of a treasure to its rim: who sees the rim has seen it. */
const RIM = 3;

type WithTreasure = Scene & { readonly treasure: NonNullable<Scene['treasure']> };

/**
 * A riddle has an answer among the points of its scene, and enough wrong ones to be a riddle. The treasure lies in a
 * picture that is there, and not where a visitor looks without searching.
 */
export function checkTourTreasure(entry: ReadTour): Problem[] {
  return scenesOf(entry).flatMap(({ scene, path }) =>
    hasTreasure(scene)
      ? [...checkAnswer(entry, scene, path), ...checkSide(entry, scene, path), ...checkHidden(entry, scene, path)]
      : [],
  );
}

function hasTreasure(scene: Scene): scene is WithTreasure {
  return scene.treasure !== undefined;
}

function checkAnswer(entry: ReadTour, { id, points, treasure }: WithTreasure, path: FieldPath): Problem[] {
  if (points.length < FEWEST_CHOICES) {
    return [
      problemAt(entry, [...path, 'treasure'], {
        message: `Plek ${quote(id)} heeft een schat, maar te weinig punten om uit te kiezen.`,
        fix: `Geef deze plek ten minste ${FEWEST_CHOICES} punten, of haal de schat weg.`,
      }),
    ];
  }
  const ids = points.map((point) => point.id);
  if (ids.includes(treasure.near)) return [];
  return [
    problemAt(entry, [...path, 'treasure', 'near'], {
      message: `Het antwoord op het raadsel is ${quote(treasure.near)}, maar plek ${quote(id)} heeft geen punt met die naam.`,
      fix: suggest(treasure.near, ids),
    }),
  ];
}

function checkSide(entry: ReadTour, { id, before, treasure }: WithTreasure, path: FieldPath): Problem[] {
  if (treasure.in === 'after' || before !== undefined) return [];
  return [
    problemAt(entry, [...path, 'treasure', 'in'], {
      message: `De schat van plek ${quote(id)} ligt op de foto van vroeger, maar die plek heeft er geen.`,
      fix: 'Haal “in” weg, of voeg bij deze plek “before” toe.',
    }),
  ];
}

/** Of a plain photograph everything is in view: there a riddle is all that hides it. */
function checkHidden(entry: ReadTour, scene: WithTreasure, path: FieldPath): Problem[] {
  const { id, kind, treasure } = scene;
  if (kind === 'photo') return [];
  return openingViewsOf(entry, scene)
    .filter(({ view }) => measureOutside(view, treasure.at) < RIM)
    .slice(0, 1)
    .map(({ view, said }) =>
      problemAt(entry, [...path, 'treasure', 'at'], {
        message: `Op plek ${quote(id)} is de schat meteen in beeld: ${said} (yaw ${view.yaw}, pitch ${view.pitch}).`,
        fix: 'Verstop hem waar je naar om moet kijken: opzij, achter je, of hoog of laag.',
      }),
    );
}

/** Where visitors look when they come in, from outside or from another scene. */
function openingViewsOf({ tour }: ReadTour, { id, view }: Scene): { readonly view: View; readonly said: string }[] {
  const arrivals = tour.scenes.flatMap((from) =>
    from.links.flatMap(({ to, arrive }) =>
      to === id && arrive !== undefined ? [{ view: arrive, said: `wie van ${quote(from.id)} komt, kijkt ernaar` }] : [],
    ),
  );
  return [{ view, said: 'een bezoeker kijkt er als eerste naar' }, ...arrivals];
}
