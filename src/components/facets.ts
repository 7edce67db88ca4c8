/** One thing by which a list can be filtered. Items carry its values in `data-<name>`, with spaces between them. */
export interface Facet {
  /** The word in the address: `/regios/?provincie=drenthe`. */
  readonly name: string;
  readonly label: string;
  /** The choice that leaves everything: “Alle provincies”. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/**
 * Without a script the link to an option filters the list: the option is then the target of the address. The script
 * marks the list as ready and takes over.
 */
export function facetRules(facets: readonly Facet[]): string {
  return facets
    .flatMap(({ name, options }) =>
      options.map(
        ({ value }) =>
          `list-filter:not([data-ready]):has([id="${name}-${value}"]:target) [data-list]>li:not([data-${name}~="${value}"]){display:none}`,
      ),
    )
    .join('');
}
