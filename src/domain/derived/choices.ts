/** One choice of a filter: what items carry, what people read, and how many items there are. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
/** What a filter compares with: of each facet the values of an item. */
export type FacetValues<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;
interface Item<Facet extends string> {
  readonly id: string;
  readonly facets: FacetValues<Facet>;
}

/** The values of one facet that the items carry, as choices. An item that is listed twice, for two audiences, counts once. */
export function choicesOf<Facet extends string>(
  items: readonly Item<Facet>[],
  facet: Facet,
  labelOf: (value: string) => string,
): Choice[] {
  const pairs = items.flatMap(({ id, facets }) => facets[facet].map((value) => ({ value, id })));
  return [...Map.groupBy(pairs, ({ value }) => value)].map(([value, all]) => ({
    value,
    label: labelOf(value),
    count: new Set(all.map(({ id }) => id)).size,
  }));
}

/** Choices in the order of a list of their values. */
export function inOrderOf(values: readonly string[], choices: readonly Choice[]): Choice[] {
  return choices.toSorted((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
}
