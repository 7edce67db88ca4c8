/** A question, with the others that its author named. */
export interface NamingQuestion {
  readonly id: string;
  readonly data: { readonly related: readonly { readonly id: string }[] };
}

/** For each question those that it names and those that name it, in the order of the list. */
export function makeRelatedFinder<Item extends NamingQuestion>(all: readonly Item[]): (question: Item) => Item[] {
  const pairs = all.flatMap((item) => item.data.related.map(({ id }) => ({ item, id })));
  const naming = Map.groupBy(pairs, ({ id }) => id);
  const placeOf = new Map(all.map((item, place) => [item.id, place]));
  return ({ id, data }) => {
    const related = [...data.related, ...(naming.get(id) ?? []).map(({ item }) => item)].map((other) => other.id);
    return [...new Set(related)]
      .filter((other) => other !== id)
      .flatMap((other) => placeOf.get(other) ?? [])
      .toSorted((a, b) => a - b)
      .flatMap((place) => all[place] ?? []);
  };
}
