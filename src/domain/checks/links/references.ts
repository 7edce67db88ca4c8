import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../collections.ts';
import { idsIn, problemAt, textOf, type Content } from '../../entry.ts';
import { makeSuggester } from '../../text/nearest.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';

/** A name of another page must be the name of one that exists: Astro itself only warns, and the page loses a part. */
export function checkReferences(content: Content): Problem[] {
  const readable = COLLECTION_NAMES.filter((collection) => !content.incomplete.has(collection));
  const targets = new Map<string | undefined, Target>(readable.map((name) => [name, makeTarget(name, content)]));
  return content.entries.flatMap((entry) =>
    entry.fields
      .filter(({ shape }) => targets.has(shape.meta.pointsTo))
      .flatMap(({ path, value, shape }) => {
        const target = targets.get(shape.meta.pointsTo);
        const name = textOf(value);
        if (target === undefined || name === undefined || target.ids.has(name)) return [];
        return problemAt(entry, path, { message: `${quote(name)} is ${target.unknown}.`, fix: target.suggest(name) });
      }),
  );
}

/** What a reference to one kind of page may name. */
interface Target {
  readonly ids: ReadonlySet<string>;
  /** What a name is that is not among them. */
  readonly unknown: string;
  readonly suggest: (name: string) => string;
}

function makeTarget(collection: CollectionName, content: Content): Target {
  const ids = idsIn(content, collection).toSorted();
  return {
    ids: new Set(ids),
    unknown: unknownWords(collection),
    suggest: ids.length === 0 ? () => 'Haal de verwijzing weg, of maak eerst die pagina.' : makeSuggester(ids),
  };
}

/** `geen bekende regio`, but `geen bekend lokaal`. */
function unknownWords(collection: CollectionName): string {
  const { label, isNeuter } = definitionOf(collection);
  return `geen ${isNeuter ? 'bekend' : 'bekende'} ${label}`;
}
