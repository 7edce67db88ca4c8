/** The items whose key an earlier item has too. Items without a key are never repeats. */
export function findRepeats<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === '') return false;
    return seen.has(key) || !seen.add(key);
  });
}
