import type { Choice, FacetValues } from '../domain/derived/choices.ts';

/** One thing by which a list can be filtered. Items carry its values in `data-<name>`, with spaces between them. */
export interface Facet {
  /** The word in the address: `/regios/?provincie=drenthe`. */
  readonly name: string;
  readonly label: string;
  /** The choice that leaves everything: “Alle provincies”. */
  readonly all: string;
  readonly options: readonly Choice[];
}

/**
 * Without a script the link to an option filters the list: the option is then the target of the address. The script
 * marks the list as ready and takes over. Groups of items (`data-group`) carry the values of all that is in them, so that
 * no heading stays behind without items.
 */
export function facetRules(facets: readonly Facet[]): string {
  return facets
    .flatMap(({ name, options }) =>
      options.map(
        ({ value }) =>
          `list-filter:not([data-ready]):has([id="${name}-${value}"]:target) :is([data-list]>li,[data-group]):not([data-${name}~="${value}"]){display:none}`,
      ),
    )
    .join('');
}

/** The attributes by which an item or a group is filtered: `data-regio="noord zuid"`. */
export function facetData(facets: FacetValues<string>): Record<`data-${string}`, string> {
  return Object.fromEntries(Object.entries(facets).map(([name, values]) => [`data-${name}`, values.join(' ')]));
}
