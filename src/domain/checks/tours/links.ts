import { problemAt } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { scenesOf, type ReadTour } from './tour-check.ts';

/** Says nothing about where a link leads, and in a list of links nobody can tell it from the next. */
const EMPTY_LABEL = /^(?:klik(?: hier)?|hier|verder|volgende|ga|link|lees meer)[.!]?$/i;

/** Every link leads to another scene of the same tour, once, and says where; a visitor would only find out after the click. */
export function checkTourLinks(entry: ReadTour): Problem[] {
  const ids = entry.tour.scenes.map(({ id }) => id);
  return scenesOf(entry).flatMap(({ scene, path }) =>
    scene.links.flatMap((link, index) => {
      const at = [...path, 'links', index];
      const problems: Problem[] = [];
      if (link.to === scene.id) {
        problems.push(
          problemAt(entry, [...at, 'to'], {
            message: `Plek ${quote(scene.id)} verwijst naar zichzelf.`,
            fix: 'Kies een andere plek, of haal de verwijzing weg.',
          }),
        );
      } else if (!ids.includes(link.to)) {
        problems.push(
          problemAt(entry, [...at, 'to'], {
            message: `Plek ${quote(scene.id)} verwijst naar ${quote(link.to)}, maar die plek bestaat niet.`,
            fix: suggest(
              link.to,
              ids.filter((id) => id !== scene.id),
            ),
          }),
        );
      } else if (scene.links.findIndex(({ to }) => to === link.to) < index) {
        problems.push(
          problemAt(entry, [...at, 'to'], {
            message: `Plek ${quote(scene.id)} verwijst twee keer naar ${quote(link.to)}.`,
            fix: 'Haal een van de twee weg.',
          }),
        );
      }
      if (EMPTY_LABEL.test(link.label)) {
        problems.push(
          problemAt(entry, [...at, 'label'], {
            message: `${quote(link.label)} zegt niet waar deze weg heen gaat.`,
            fix: 'Noem de plek, bijvoorbeeld “Naar de lascabines”.',
          }),
        );
      }
      return problems;
    }),
  );
}
