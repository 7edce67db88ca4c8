/** Words that say nothing about the subject of a question are all this short. */
const SHORTEST = 4;

/** The words to look for, small and without accents, so that Fryslan finds Fryslân. */
export function wordsOf(text: string): string[] {
  return plainLetters(text)
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => word !== '');
}

/** Small letters without accents, so that Fryslan is found as Fryslân and a name stands in every address. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many of the words that matter stand in a text; short ones count only when there is nothing else. */
export function countHits(words: readonly string[], text: string): number {
  const long = words.filter((word) => word.length >= SHORTEST);
  return (long.length > 0 ? long : words).filter((word) => text.includes(word)).length;
}
