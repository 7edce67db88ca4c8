import type { CollectionName } from '../../collections.ts';
import { entriesIn, fieldsAt, idsIn, pointersTo, textOf, type Content, type Entry } from '../../entry.ts';

/** Whether a page shows one of its sections. */
type Condition = (entry: Entry, content: Content) => boolean;

const always: Condition = () => true;
const when =
  (...patterns: readonly string[]): Condition =>
  (entry) =>
    fieldsAt(entry, ...patterns).length > 0;

/** The ids that the layouts of src/layouts give to their own sections. */
const SECTIONS: Readonly<Partial<Record<CollectionName, Readonly<Record<string, Condition>>>>> = {
  regions: {
    merken: always,
    tijdlijn: ({ id }, content) => idsIn(content, 'plans').includes(id),
    lijnen: when('lines.*'),
    scholen: when('schools.*'),
    lokalen: ({ id }, content) =>
      entriesIn(content, 'labs').some((lab) => pointersTo(lab, 'regions').some(({ name }) => name === id)),
    bronnen: always,
  },
  programmeLines: { merken: always, bronnen: always },
  interviews: { 'wat-ervan-kwam': when('claims.*'), bronnen: always },
  supporters: { regios: always, vragen: always, bronnen: always },
  labs: { merken: always, bronnen: always },
  practices: { merken: always, bronnen: always },
  questions: { bronnen: always },
  offers: { bronnen: always },
  meetings: { bronnen: always },
  guides: { bronnen: always },
  plans: { mijlpalen: always, bronnen: always },
  programme: { aantallen: always, bronnen: always },
};

/** Ids that layouts use besides, for their own ends. */
const OWN_IDS = ['inhoud', 'bronnen-kop', 'tijdlijn-title', 'tijdlijn-desc', 'tijdlijn-fog', 'tijdlijn-print-fog'];

/** The places on a page that come from its fields and not from its text. */
export function partsOfPage(entry: Entry, content: Content): string[] {
  const sections = Object.entries(SECTIONS[entry.collection] ?? {});
  return [...sections.flatMap(([id, isShown]) => (isShown(entry, content) ? [id] : [])), ...namedParts(entry)];
}

/** Every id that a page may have already: an id of the text that is the same would stand there twice. */
export function takenOnPage(entry: Entry, terms: readonly string[]): Set<string> {
  return new Set([
    ...OWN_IDS,
    ...Object.keys(SECTIONS[entry.collection] ?? {}),
    ...namedParts(entry),
    // The meaning of a word, where a text or a field of the page explains it.
    ...terms.flatMap((term) => [`uitleg-${term}`, `begrip-${term}`]),
  ]);
}

function namedParts(entry: Entry): string[] {
  return [
    ...(entry.collection === 'regions' ? named(entry, 'lijn', 'lines.*.id') : []),
    ...named(entry, 'bron', 'sources.*.id'),
    ...(entry.collection === 'plans' ? named(entry, 'mijlpaal', 'lines.*.milestones.*.id') : []),
    ...(entry.collection === 'programme' ? named(entry, 'periode', 'periods.*.id') : []),
    ...(entry.collection === 'programme' ? named(entry, 'datum', 'events.*.id') : []),
  ];
}

function named(entry: Entry, prefix: string, pattern: string): string[] {
  return fieldsAt(entry, pattern).flatMap(({ value }) => {
    const name = textOf(value);
    return name === undefined ? [] : [`${prefix}-${name}`];
  });
}
