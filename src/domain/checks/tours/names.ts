import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldPath } from '../../schema/schema-shape.ts';
import { RESERVED_SCENES } from '../../tour/tour-addresses.ts';
import { quote } from '../../text/words.ts';
import type { ReadTour } from './tour-check.ts';

/** A scene has an address of its own, beside the pages about the whole tour. */
export function checkTourNames(entry: ReadTour): Problem[] {
  const { scenes, redirects } = entry.tour;
  const names: (readonly [string, FieldPath])[] = [
    ...scenes.map(({ id }, index) => [id, ['scenes', index, 'id']] as const),
    ...redirects.map(({ from }, index) => [from, ['redirects', index, 'from']] as const),
  ];
  return names
    .filter(([name]) => RESERVED_SCENES.some((reserved) => reserved === name))
    .map(([name, path]) =>
      problemAt(entry, path, {
        message: `Een plek kan niet ${quote(name)} heten: op dat adres staat een pagina over de hele rondleiding.`,
        fix: 'Kies een andere id.',
      }),
    );
}
