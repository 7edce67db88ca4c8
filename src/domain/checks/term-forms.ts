import { entriesIn, fieldsAt, problemAt, textOf, type Content, type Entry } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import { quote } from '../text/words.ts';

/** The site explains a word where it occurs: it must know which of the terms is meant. */
export function checkTermForms(content: Content): Problem[] {
  const owners = new Map<string, Entry>();
  return entriesIn(content, 'terms').flatMap((entry) =>
    fieldsAt(entry, 'term', 'forms.*').flatMap(({ path, value }) => {
      const form = textOf(value);
      if (form === undefined) return [];
      const owner = owners.get(form.toLowerCase()) ?? entry;
      owners.set(form.toLowerCase(), owner);
      if (owner === entry) return [];
      return problemAt(entry, path, {
        message: `${quote(form)} staat al bij het begrip ${quote(owner.id)}.`,
        fix: 'Laat het woord bij één van de twee staan.',
      });
    }),
  );
}
