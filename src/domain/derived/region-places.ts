import type { Municipality, Region } from '../kinds/region.ts';
import { listInWords } from '../text/in-words.ts';
import { byTitle } from '../text/order.ts';

/** A municipality of a region, with what a reader who looks for a place in it must know. */
export interface PlaceNote {
  /** The municipality and the places in it. */
  readonly names: readonly string[];
  readonly note: string;
}

type Placed = Pick<Region, 'municipalities' | 'schools'>;

/** What a region may tell of the places in its municipalities. */
export function placeNotes({ municipalities, schools }: Placed): PlaceNote[] {
  return municipalities.map((municipality) => ({
    names: [municipality.name, ...municipality.places],
    note: noteOf(municipality, schools),
  }));
}

function noteOf({ name, tie, places }: Municipality, schools: Region['schools']): string {
  if (tie === 'named') return `De gemeente ${name} hoort volgens een bron bij deze regio.`;
  const own = [name, ...places];
  const towns = [...new Set(schools.flatMap(({ town }) => (town !== undefined && own.includes(town) ? [town] : [])))];
  const where = towns.length > 0 && !towns.includes(name) ? ` (in ${listInWords(towns)})` : '';
  return `In de gemeente ${name} staat een school van deze regio${where}. Of de hele gemeente meedoet, zegt geen bron.`;
}

/** `Gorinchem, Altena`: with a school there where that is all that is known. */
export function municipalitiesInWords(municipalities: readonly Municipality[]): string {
  return municipalities
    .map(({ name, tie }) => (tie === 'named' ? name : `${name} (er staat een school)`))
    .toSorted(byTitle)
    .join(', ');
}

interface PlaceRegion<Link> {
  readonly link: Link;
  /** `gemeente Altena`, `school in deze plaats` */
  readonly why: string;
}
export interface TiedPlace<Link> {
  readonly name: string;
  readonly regions: readonly PlaceRegion<Link>[];
}

/** Every place that a source ties to a region: its municipalities, the places in these, and the towns of its schools. */
export function listPlaces<Link>(regions: readonly (Placed & { readonly link: Link })[]): TiedPlace<Link>[] {
  const found = new Map<string, PlaceRegion<Link>[]>();
  const add = (name: string, region: PlaceRegion<Link>) => {
    const known = found.get(name) ?? [];
    if (!known.some(({ link }) => link === region.link)) found.set(name, [...known, region]);
  };
  for (const { link, schools, municipalities } of regions) {
    for (const { town } of schools) if (town !== undefined) add(town, { link, why: 'school in deze plaats' });
    for (const { name, tie, places } of municipalities) {
      const why = tie === 'named' ? `gemeente ${name}` : `gemeente ${name}, waar een school van deze regio staat`;
      for (const place of [name, ...places]) add(place, { link, why });
    }
  }
  return [...found].map(([name, ties]) => ({ name, regions: ties })).toSorted((a, b) => byTitle(a.name, b.name));
}
