import type { Term } from '../kinds/term.ts';

/** Words and phrases that mean the same to who looks for something, as they are written. */
export interface SynonymGroup {
  readonly phrases: readonly string[];
}

/** The group of a term: each phrase once, the term itself first. */
interface TermSynonyms extends SynonymGroup {
  /** The id of the term, which is its anchor on the page of terms. */
  readonly term: string;
}

/** What the glossary calls the same, in its order. A term with only one word has no group. A word may be in two groups. */
export function synonymGroups(terms: readonly Term[]): TermSynonyms[] {
  return terms
    .map(({ id, term, full, forms, alsoCalled }) => ({
      term: id,
      phrases: unlike([term, ...(full === undefined ? [] : [full]), ...forms, ...alsoCalled]),
    }))
    .filter(({ phrases }) => phrases.length > 1);
}

/** Each word once, whatever its capitals. */
function unlike(words: readonly string[]): string[] {
  const small = words.map((word) => word.toLowerCase());
  return words.filter((_, index) => small.indexOf(small[index] ?? '') === index);
}
