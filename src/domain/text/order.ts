const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Alphabetical as a Dutch reader expects; the only order in which regions are ever shown. */
export function byTitle(a: string, b: string): number {
  return collator.compare(a, b);
}
