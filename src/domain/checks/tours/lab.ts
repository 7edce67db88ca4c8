import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { RESERVED_LABS } from '../../tour/tour-addresses.ts';
import { quote } from '../../text/words.ts';
import type { ReadTour, TourSettings } from './tour-check.ts';

/** A tour belongs to the lab whose page stands beside it, and that lab has an address of its own. */
export function checkTourLab(entry: ReadTour, { labs }: TourSettings): Problem[] {
  if (RESERVED_LABS.some((reserved) => reserved === entry.lab)) {
    return [
      problemAt(entry, [], {
        message: `Een lokaal kan niet ${quote(entry.lab)} heten: op dat adres staan de beelden.`,
        fix: 'Geef de map een andere naam.',
      }),
    ];
  }
  if (labs === undefined || labs.has(entry.lab)) return [];
  return [
    problemAt(entry, [], {
      message: `Naast deze rondleiding staat geen pagina van het lokaal ${quote(entry.lab)}.`,
      fix: 'Maak in dezelfde map een lab.mdx.',
    }),
  ];
}
