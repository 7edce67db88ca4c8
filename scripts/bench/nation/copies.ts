import { findAddress } from '../../../src/domain/addresses.ts';
import { definitionOf, type CollectionName } from '../../../src/domain/collections.ts';
import { isExample } from '../../../src/domain/derived/example.ts';
import { pointersTo, type Entry } from '../../../src/domain/entry.ts';

/** A copy of the nation, or the last part of one: its number, 1 and up, and what is copied. */
export interface NationCopy {
  readonly number: number;
  readonly entries: readonly Entry[];
}

/** What a nation has the same of, however large: its division into lines, and what the site says of itself. */
const OF_THE_SITE: readonly CollectionName[] = ['programmeLines', 'about'];
/** What grows as words do in a growing heap of texts, with the square root of it: who tells of more needs few new words. */
const OF_THE_LANGUAGE: readonly CollectionName[] = ['terms', 'guides'];
/** No more of these than one file of a list may hold (LARGEST_FILE). */
const MOST_OF_THE_LANGUAGE = 3;
/** Besides its own page and one a scene, a tour has its sheets, its walk and the short addresses of its doors. */
const PAGES_OF_A_TOUR = 11;
/** Lists, their parts and forms. */
const PAGES_OF_NO_ENTRY = 124;

/**
 * As many copies of all that may be copied as it takes to come to about so many pages. The last one may be a part. `only`:
 * of what is copied by itself, the kind that grows (`listGrowingKinds`).
 */
export function planCopies(entries: readonly Entry[], wanted: number, only?: string): NationCopy[] {
  const units = growingUnits(entries).filter((unit) => only === undefined || kindOf(unit) === only);
  const copies: NationCopy[] = [];
  let pages = PAGES_OF_NO_ENTRY + countAll(entries);
  for (let number = 1; pages < wanted; number += 1) {
    const copied: Entry[] = [];
    for (const unit of units) {
      if (pages >= wanted) break;
      const grown = unit.filter(({ collection }) => growthOf(collection) === 'nation' || growsLanguage(number));
      copied.push(...grown);
      pages += countAll(grown);
    }
    copies.push({ number, entries: copied });
  }
  return copies;
}

/** What brings pages along and grows with the nation: a kind of entry by itself or with what belongs to it, or the examples. */
export function listGrowingKinds(entries: readonly Entry[]): string[] {
  const units = growingUnits(entries).filter((unit) => countAll(unit) > 0);
  const nation = units.filter((unit) => unit.every(({ collection }) => growthOf(collection) === 'nation'));
  return [...new Set(nation.map(kindOf))];
}

function growingUnits(entries: readonly Entry[]): Entry[][] {
  return groupUnits(entries.filter(({ collection }) => growthOf(collection) !== 'none'));
}

/** Of a region with its plan, that of the region: it is what the others are called after. */
function kindOf(unit: readonly Entry[]): string {
  if (unit.some(isMadeUp)) return EXAMPLES;
  return nameOf(unit[0] as Entry).split('/')[0] ?? '';
}

function growthOf(collection: CollectionName): 'nation' | 'language' | 'none' {
  if (definitionOf(collection).stored.form === 'single' || OF_THE_SITE.includes(collection)) return 'none';
  return OF_THE_LANGUAGE.includes(collection) ? 'language' : 'nation';
}

function growsLanguage(copy: number): boolean {
  const grown = Math.sqrt(copy + 1);
  return Number.isInteger(grown) && grown <= MOST_OF_THE_LANGUAGE;
}

/**
 * What is only whole together: a plan and its region, a tour and its lab, and first of all the examples, which may not be
 * named by others. The rest stands by itself, a kind here and a kind there, so that a part of a copy has some of each.
 */
function groupUnits(entries: readonly Entry[]): Entry[][] {
  const examples = new Set(entries.filter(isMadeUp).map(nameOf));
  const units = Map.groupBy(entries, (entry) => unitOf(entry, examples));
  const first = units.get(EXAMPLES) ?? [];
  units.delete(EXAMPLES);
  const kinds = [...Map.groupBy(units.values(), ([first]) => first?.collection).values()];
  const spread = kinds.flatMap((kind) => kind.map((unit, index) => ({ unit, place: (index + 0.5) / kind.length })));
  return [first, ...spread.toSorted((a, b) => a.place - b.place).map(({ unit }) => unit)];
}

const EXAMPLES = 'examples';

function unitOf(entry: Entry, examples: ReadonlySet<string>): string {
  const name = nameOf(entry);
  return examples.has(name) || isMadeUp(entry) ? EXAMPLES : name;
}

/** Of what belongs to one region or lab, the name of that. */
function nameOf(entry: Entry): string {
  switch (entry.collection) {
    case 'plans':
      return `regions/${entry.id}`;
    case 'tours':
      return `labs/${entry.id}`;
    case 'reports':
      return `regions/${pointersTo(entry, 'regions')[0]?.name ?? entry.id}`;
    default:
      return `${entry.collection}/${entry.id}`;
  }
}

function isMadeUp({ data }: Entry): boolean {
  return data !== undefined && 'example' in data && isExample(data);
}

function countAll(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + countPages(entry), 0);
}

/** A plan has its timeline, and a page on which its region accounts for it, with or without reports. */
function countPages({ collection, id, data }: Entry): number {
  const address = findAddress(collection, id);
  const scenes = collection === 'tours' && data !== undefined ? data.scenes.length + PAGES_OF_A_TOUR : 0;
  return Number(address?.includes('#') === false) + Number(collection === 'plans') + scenes;
}
