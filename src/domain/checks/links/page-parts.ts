import { definitionOf, type SectionShown } from '../../collections.ts';
import { fieldsAt, idsIn, pointersTo, textOf, type Content, type Entry } from '../../entry.ts';

/** Ids that layouts use besides, for their own ends. */
const OWN_IDS = ['inhoud', 'bronnen-kop', 'tijdlijn-title', 'tijdlijn-desc', 'tijdlijn-fog', 'tijdlijn-print-fog'];

/** The places on a page that come from its fields and not from its text. */
export function partsOfPage(entry: Entry, content: Content): string[] {
  const sections = Object.entries(definitionOf(entry.collection).sections ?? {});
  return [...sections.flatMap(([id, shown]) => (isShown(shown, entry, content) ? [id] : [])), ...namedParts(entry)];
}

function isShown(shown: SectionShown, entry: Entry, content: Content): boolean {
  if (shown === 'always') return true;
  if ('withField' in shown) return fieldsAt(entry, shown.withField).length > 0;
  if ('withEntry' in shown) return idsIn(content, shown.withEntry).includes(entry.id);
  return content.entries.some(
    (other) =>
      other.collection === shown.namedBy && pointersTo(other, entry.collection).some(({ name }) => name === entry.id),
  );
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
