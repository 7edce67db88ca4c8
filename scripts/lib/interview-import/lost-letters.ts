import { BREAK_HYPHENS } from './source-lines.ts';

/** How a draft differs from its source. */
export interface LetterCount {
  /** All characters of the source but white space and hyphens. */
  readonly total: number;
  /** Those that the draft lacks, whatever became of their order. Hyphens count when more are gone than words were joined. */
  readonly lost: number;
  /** Whether the draft holds the same characters in the expected order. */
  readonly isInOrder: boolean;
}

export interface Compared {
  readonly source: string;
  /** The same text, with what was put elsewhere at its new place. */
  readonly expected: string;
  readonly shown: string;
  readonly joinedWords: number;
}

const HYPHENS = new RegExp(`[${BREAK_HYPHENS}]`, 'gu');

/** Counts what the draft lacks. Knows nothing of words and breaks, so that it can not share a mistake with them. */
export function countLetters({ source, expected, shown, joinedWords }: Compared): LetterCount {
  const [before, after] = [lettersOf(source), lettersOf(shown)];
  const hyphens = countHyphens(source) - countHyphens(shown) - joinedWords;
  return {
    total: Array.from(before).length,
    lost: countMissing(before, after) + Math.max(0, hyphens),
    isInOrder: lettersOf(expected) === after,
  };
}

function lettersOf(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll(HYPHENS, '');
}

function countHyphens(text: string): number {
  return text.match(HYPHENS)?.length ?? 0;
}

function countMissing(before: string, after: string): number {
  const counts = new Map<string, number>();
  for (const character of before) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of after) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}
