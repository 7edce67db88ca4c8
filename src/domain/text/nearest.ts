import { plainLetters } from './word-match.ts';
import { listWords, quote } from './words.ts';

/** Longer words are not misspelt names but something else, and comparing them takes time. */
const LONGEST_WORD = 100;

/** The way to mend a name that does not exist: the name that was probably meant, or else the names to choose from. */
export function suggest(word: string, names: readonly string[]): string {
  return makeSuggester(names)(word);
}

/** `suggest` for many words and one long list of names. */
export function makeSuggester(names: readonly string[]): (word: string) => string {
  const find = makeFinder(names);
  return (word) => {
    const nearest = find(word);
    if (nearest !== undefined) return `Bedoelde u ${quote(nearest)}?`;
    return names.length === 0 ? 'Haal het weg: er is niets om uit te kiezen.' : `Kies een van: ${listWords(names)}.`;
  };
}

/** The name that differs least from a word, if it differs so little that it was probably meant. */
export function findNearest(word: string, names: readonly string[]): string | undefined {
  return makeFinder(names)(word);
}

/** `findNearest` for many words and one long list of names. */
export function makeFinder(names: readonly string[]): (word: string) => string | undefined {
  let candidates: readonly Candidate[] | undefined;
  const found = new Map<string, string | undefined>();
  return (word) => {
    if (word.length > LONGEST_WORD) return undefined;
    if (!found.has(word)) {
      // Capitals and accents are what authors mistype most, so they do not count.
      const plain = plainLetters(word);
      candidates ??= names.map((name) => ({ name, plain: plainLetters(name) }));
      found.set(word, findMisspelt(plain, candidates) ?? findOnlyLonger(plain, candidates));
    }
    return found.get(word);
  };
}

interface Candidate {
  readonly name: string;
  readonly plain: string;
}

function findMisspelt(word: string, candidates: readonly Candidate[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const { name, plain } of candidates) {
    const limit = Math.min(mostMistakes(word, plain), (best?.distance ?? Infinity) - 1);
    const distance = editDistance(word, plain, limit);
    if (distance <= limit) best = { name, distance };
  }
  return best?.name;
}

/** A quarter of the letters, and one in a short word. */
function mostMistakes(a: string, b: string): number {
  return Math.max(1, Math.floor(Math.max(a.length, b.length) / 4));
}

/** “gorinchem” means “gorinchem-altena” when no other name begins with it. */
function findOnlyLonger(word: string, candidates: readonly Candidate[]): string | undefined {
  const matches = word.length < 4 ? [] : candidates.filter(({ plain }) => plain.startsWith(word));
  return matches.length === 1 ? matches[0]?.name : undefined;
}

/**
 * Letters to add, drop, replace or swap with their neighbour to make one word the other. Stops counting above the
 * limit: the answer is then too high, but not exact.
 */
export function editDistance(first: string, second: string, limit = Infinity): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  const [a, b] = trimEqualEnds(first, second);
  // Both ends differ: one change can only mend that where there is next to nothing in between.
  if (limit < 2 && Math.max(a.length, b.length) > 2 * limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let lowest = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return lowest;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

/** Addresses and ids share most of their letters; only where they differ is there work to do. */
function trimEqualEnds(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
