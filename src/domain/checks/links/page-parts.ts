import { COLLECTION_NAMES, definitionOf, type CollectionName, type SectionShown } from '../../collections.ts';
import { fieldsAt, pointersTo, textOf, type Content, type Entry } from '../../entry.ts';

/** Ids that layouts use besides, for their own ends. */
const OWN_IDS = ['inhoud', 'bronnen-kop', 'tijdlijn-title', 'tijdlijn-desc', 'tijdlijn-fog', 'tijdlijn-print-fog'];

/** What a page shows because of other pages. Found once: each page of thousands would have to look at all others. */
export interface OtherPages {
  readonly has: (collection: CollectionName, id: string) => boolean;
  /** Whether an entry of `by` refers to this one. */
  readonly isNamed: (by: CollectionName, entry: Entry) => boolean;
}

export function findOtherPages(content: Content): OtherPages {
  const key = (...names: readonly string[]) => names.join('/');
  const there = new Set(content.entries.map(({ collection, id }) => key(collection, id)));
  const named = new Set(
    NAMERS.flatMap(({ by, of }) =>
      content.entries
        .filter(({ collection }) => collection === by)
        .flatMap((entry) => pointersTo(entry, of).map(({ name }) => key(by, of, name))),
    ),
  );
  return {
    has: (collection, id) => there.has(key(collection, id)),
    isNamed: (by, { collection, id }) => named.has(key(by, collection, id)),
  };
}

/** Which kinds name which others, so that a section of these is shown. */
const NAMERS = COLLECTION_NAMES.flatMap((of) =>
  Object.values(definitionOf(of).sections ?? {}).flatMap((shown) =>
    typeof shown === 'object' && 'namedBy' in shown ? { by: shown.namedBy, of } : [],
  ),
);

/** The places on a page that come from its fields and not from its text. */
export function partsOfPage(entry: Entry, others: OtherPages): string[] {
  const sections = Object.entries(definitionOf(entry.collection).sections ?? {});
  return [...sections.flatMap(([id, shown]) => (isShown(shown, entry, others) ? [id] : [])), ...namedParts(entry)];
}

function isShown(shown: SectionShown, entry: Entry, others: OtherPages): boolean {
  if (shown === 'always') return true;
  if ('withField' in shown) return fieldsAt(entry, shown.withField).length > 0;
  return 'withEntry' in shown ? others.has(shown.withEntry, entry.id) : others.isNamed(shown.namedBy, entry);
}

/** Every id that a page may have already: an id of the text that is the same would stand there twice. */
export function takenOnPage(entry: Entry, terms: readonly string[]): Set<string> {
  return new Set([
    ...OWN_IDS,
    ...Object.keys(definitionOf(entry.collection).sections ?? {}),
    ...namedParts(entry),
    // The meaning of a word, where a text or a field of the page explains it.
    ...terms.flatMap((term) => [`uitleg-${term}`, `begrip-${term}`]),
  ]);
}

function namedParts(entry: Entry): string[] {
  const parts = { ...definitionOf(entry.collection).namedParts, bron: 'sources.*.id' };
  return Object.entries(parts).flatMap(([prefix, pattern]) => named(entry, prefix, pattern));
}

function named(entry: Entry, prefix: string, pattern: string): string[] {
  return fieldsAt(entry, pattern).flatMap(({ value }) => {
    const name = textOf(value);
    return name === undefined ? [] : [`${prefix}-${name}`];
  });
}
