import { fieldsAt, pointersTo, problemAt, textOf, type Content, type Entry } from '../entry.ts';
import { suggest } from '../text/nearest.ts';
import type { Problem } from '../schema/problem.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { quote } from '../text/words.ts';
import { attributesOf } from './texts/attributes.ts';

/** A fact may only cite a source that the page itself lists: otherwise its number leads nowhere. */
export function checkSources(content: Content): Problem[] {
  return content.entries.flatMap(checkSourcesOf);
}

function checkSourcesOf(entry: Entry): Problem[] {
  const hasList = shapeOfCollection(entry.collection).keys.has('sources');
  const ids = fieldsAt(entry, 'sources.*.id').flatMap(({ value }) => textOf(value) ?? []);
  // Without a readable list the schema has said what is wrong; every citation would only repeat it.
  if (hasList && ids.length === 0) return [];
  const words = (name: string) => ({
    message: `${quote(name)} is geen bron van deze pagina.`,
    fix: hasList ? suggest(name, ids) : 'Deze soort pagina heeft geen bronnen. Zet in de tekst een gewone link.',
  });
  return [
    ...pointersTo(entry, 'source')
      .filter(({ name }) => !ids.includes(name))
      .map(({ path, name }) => problemAt(entry, path, words(name))),
    ...[...attributesOf(entry, 'Source', 'id'), ...attributesOf(entry, 'Quote', 'source')]
      .filter(({ value }) => !ids.includes(value))
      .map(({ value, line }) => ({ file: entry.file, line, ...words(value) })),
  ];
}
