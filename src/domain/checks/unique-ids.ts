import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../collections.ts';
import { entriesIn, problemAt, textOf, type Content, type Entry } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { FieldPath } from '../schema/schema-shape.ts';
import { quote } from '../text/words.ts';
import { findRepeats } from './repeats.ts';

/** An id is an address: two things with the same one can not both be found. */
export function checkUniqueIds(content: Content): Problem[] {
  return [
    ...COLLECTION_NAMES.flatMap((collection) => checkCollection(collection, content)),
    ...content.entries.flatMap(checkListsOf),
  ];
}

function checkCollection(collection: CollectionName, content: Content): Problem[] {
  const { label, stored } = COLLECTIONS[collection];
  return findRepeats(entriesIn(content, collection), ({ id }) => id).map((entry) =>
    problemAt(entry, stored.form === 'list' ? ['id'] : [], {
      message: `Er is al een ${label} met de naam ${quote(entry.id)}.`,
      fix: 'Geef een van de twee een andere naam, of voeg ze samen.',
    }),
  );
}

/** The ids inside a page: of its sources, its lines, its events. */
function checkListsOf(entry: Entry): Problem[] {
  const ids = entry.fields
    .filter(({ shape }) => shape.pattern.endsWith('.*.id'))
    .flatMap(({ path, value }) => {
      const name = textOf(value);
      return name === undefined ? [] : { path, name, list: listOf(path) };
    });
  return findRepeats(ids, ({ list, name }) => `${list} ${name}`).map(({ path, name, list }) =>
    problemAt(entry, path, {
      message: `${quote(name)} komt twee keer voor als id in ${list}.`,
      fix: 'Geef een van de twee een andere id, en pas aan wat ernaar verwijst.',
    }),
  );
}

function listOf(path: FieldPath): string {
  return path.slice(0, -2).join('.');
}
