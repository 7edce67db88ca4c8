import { pointersTo, problemAt, type Content } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';

/** What is related to a page is another page: a link to itself leads a reader nowhere. */
export function checkOwnName(content: Content): Problem[] {
  return content.entries.flatMap((entry) =>
    pointersTo(entry, entry.collection)
      .filter(({ name }) => name === entry.id)
      .map(({ path }) =>
        problemAt(entry, path, {
          message: 'Deze verwijzing gaat naar de pagina zelf.',
          fix: 'Noem een andere pagina, of haal de regel weg.',
        }),
      ),
  );
}
