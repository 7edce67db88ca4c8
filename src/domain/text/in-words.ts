/** `4 scholen`, `1 school`: a number with its word. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const conjunction = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `Zuid-Holland en Noord-Brabant`. */
export function listInWords(words: readonly string[]): string {
  return conjunction.format(words);
}
