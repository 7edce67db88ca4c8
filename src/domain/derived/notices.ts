/** What somebody noticed, with the page where it stands. */
export interface Noticed {
  readonly text: string;
}

/** The same answer may stand with a region and with its milestone: it is told once, with the first. */
export function withoutRepeats<Item extends Noticed>(notices: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return notices.filter(({ text }) => !seen.has(text) && seen.add(text));
}
