import { problemAt } from '../../entry.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import type { ReadTour } from './tour-check.ts';
import { findRepeats } from '../repeats.ts';

/** What once hung at a door keeps working: a printed scene exists, or leads to the scene that took its place. */
export function checkTourRedirects(entry: ReadTour): Problem[] {
  const { scenes, redirects, printed } = entry.tour;
  const ids = scenes.map(({ id }) => id);
  const repeated = new Set(findRepeats(redirects, ({ from }) => from));
  return [
    ...redirects.flatMap((redirect, index) => {
      const { from, to } = redirect;
      const problems: Problem[] = [];
      if (ids.includes(from)) {
        problems.push(
          problemAt(entry, ['redirects', index, 'from'], {
            message: `Plek ${quote(from)} bestaat nog, dus niemand wordt van daar doorgestuurd.`,
            fix: 'Haal deze regel weg, of geef de plek een andere id.',
          }),
        );
      }
      if (repeated.has(redirect)) {
        problems.push(
          problemAt(entry, ['redirects', index, 'from'], {
            message: `De oude plek ${quote(from)} staat hier twee keer.`,
            fix: 'Haal een van de twee weg.',
          }),
        );
      }
      if (!ids.includes(to)) {
        problems.push(
          problemAt(entry, ['redirects', index, 'to'], {
            message: `De oude plek ${quote(from)} leidt naar ${quote(to)}, maar die plek bestaat niet.`,
            fix: suggest(to, ids),
          }),
        );
      }
      return problems;
    }),
    ...printed.flatMap((id, index) =>
      ids.includes(id) || redirects.some(({ from }) => from === id)
        ? []
        : problemAt(entry, ['printed', index], {
            message: `De QR-code van plek ${quote(id)} hangt ergens, maar leidt nergens meer heen.`,
            fix: `Voeg bij “redirects” toe: from: ${id}, en bij “to” de plek die ervoor in de plaats kwam.`,
          }),
    ),
  ];
}
