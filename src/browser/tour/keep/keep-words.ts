export const KEEP_WORDS = { keep: 'Bewaar', kept: 'Bewaard' } as const;

/** On the button that opens the list. */
export function sayKeptCount(count: number): string {
  return count === 0 ? KEEP_WORDS.kept : `${KEEP_WORDS.kept} (${count})`;
}

export function sayKept(count: number): string {
  return count === 0
    ? 'Je hebt niets meer bewaard.'
    : `Je hebt nu ${count} ${count === 1 ? 'ding' : 'dingen'} bewaard.`;
}
