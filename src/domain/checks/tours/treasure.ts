import { problemAt } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

const FEWEST_CHOICES = 3;

/** A riddle has an answer among the points of its scene, and enough wrong ones to be a riddle. */
export function checkTourTreasure(entry: ReadTour): Problem[] {
  return scenesOf(entry).flatMap(({ scene: { id, points, treasure }, path }) => {
    if (treasure === undefined) return [];
    if (points.length < FEWEST_CHOICES) {
      return problemAt(entry, [...path, 'treasure'], {
        message: `Plek ${quote(id)} heeft een schat, maar te weinig punten om uit te kiezen.`,
        fix: `Geef deze plek ten minste ${FEWEST_CHOICES} punten, of haal de schat weg.`,
      });
    }
    const ids = points.map((point) => point.id);
    if (ids.includes(treasure.near)) return [];
    return problemAt(entry, [...path, 'treasure', 'near'], {
      message: `Het antwoord op het raadsel is ${quote(treasure.near)}, maar plek ${quote(id)} heeft geen punt met die naam.`,
      fix: suggest(treasure.near, ids),
    });
  });
}
