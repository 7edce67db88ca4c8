import { problemAt, type Content, type Entry } from '../../entry.ts';
import { findHiddenCharacter } from '../../text/hidden-characters.ts';
import type { Problem } from '../../schema/problem.ts';

const FIX = 'Haal de code van dat teken weg, zoals \\u202E of &#x202E;, en typ de tekst gewoon.';

/**
 * A file that holds a hidden character is not even read, but such a character can also be spelt out. Then it would turn
 * the words around it on every page that shows them, or make a file that other programs can not read.
 */
export function checkHiddenCharacters(content: Content): Problem[] {
  return content.entries.flatMap((entry) => [...checkFields(entry), ...checkBody(entry)]);
}

function checkFields(entry: Entry): Problem[] {
  return entry.fields.flatMap(({ path, value }) => {
    const hidden = typeof value === 'string' ? findHiddenCharacter(value) : undefined;
    return hidden === undefined
      ? []
      : [problemAt(entry, path, { message: `In dit veld staat een onzichtbaar teken (${hidden.name}).`, fix: FIX })];
  });
}

function checkBody({ file, body }: Entry): Problem[] {
  return (body?.hidden ?? []).map(({ name, line }) => ({
    file,
    line,
    message: `Op deze regel staat een onzichtbaar teken (${name}).`,
    fix: FIX,
  }));
}
