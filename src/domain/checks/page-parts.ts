import type { CollectionName } from '../collections.ts';
import { fieldsAt, textOf, type Entry } from '../entry.ts';

/** The ids that the layouts of src/layouts give to their own sections, on every page of a kind. */
const SECTIONS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  regions: ['merken', 'tijdlijn', 'lijnen', 'scholen', 'lokalen', 'bronnen'],
  programmeLines: ['merken', 'bronnen'],
  interviews: ['wat-ervan-kwam', 'bronnen'],
  supporters: ['regios', 'vragen', 'bronnen'],
  labs: ['merken', 'bronnen'],
  practices: ['merken', 'bronnen'],
  questions: ['bronnen'],
  offers: ['bronnen'],
  meetings: ['bronnen'],
  guides: ['bronnen'],
};

/** The places on a page that come from its fields and not from its text. */
export function partsOfPage(entry: Entry): string[] {
  return [
    ...(SECTIONS[entry.collection] ?? []),
    ...named(entry, 'lijn', 'lines.*.id'),
    ...named(entry, 'bron', 'sources.*.id'),
  ];
}

function named(entry: Entry, prefix: string, pattern: string): string[] {
  return fieldsAt(entry, pattern).flatMap(({ value }) => {
    const name = textOf(value);
    return name === undefined ? [] : [`${prefix}-${name}`];
  });
}
