import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../collections.ts';
import { pointersTo, idsIn, problemAt, type Content } from '../entry.ts';
import { makeSuggester } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../words.ts';

/** A name of another page must be the name of one that exists: Astro itself only warns, and the page loses a part. */
export function checkReferences(content: Content): Problem[] {
  return COLLECTION_NAMES.filter((collection) => !content.incomplete.has(collection)).flatMap((collection) =>
    checkReferencesTo(collection, content),
  );
}

function checkReferencesTo(collection: CollectionName, content: Content): Problem[] {
  const ids = idsIn(content, collection).toSorted();
  const known = new Set(ids);
  const suggest = makeSuggester(ids);
  return content.entries.flatMap((entry) =>
    pointersTo(entry, collection)
      .filter(({ name }) => !known.has(name))
      .map(({ path, name }) =>
        problemAt(entry, path, {
          message: `${quote(name)} is ${unknownWords(collection)}.`,
          fix: ids.length === 0 ? 'Haal de verwijzing weg, of maak eerst die pagina.' : suggest(name),
        }),
      ),
  );
}

const NEUTER: readonly CollectionName[] = ['interviews', 'labs', 'terms', 'guides', 'programme'];

/** `geen bekende regio`, but `geen bekend lokaal`. */
function unknownWords(collection: CollectionName): string {
  return `geen ${NEUTER.includes(collection) ? 'bekend' : 'bekende'} ${COLLECTIONS[collection].label}`;
}
