import type { Term } from '../kinds/term.ts';
import { compareText } from '../text/compare-text.ts';

/** A piece of text: plain, or a word from the glossary with the id of its term. */
type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string };

export interface TermFinder {
  /** Splits text at the first occurrence of each term that is not in `seen`, and adds what it found to `seen`. */
  readonly split: (text: string, seen: Set<string>) => Segment[];
}

/** All terms, with what finds their words in a text. */
export interface Glossary {
  readonly finder: TermFinder;
  readonly terms: ReadonlyMap<string, Term>;
}

/** Looks for every form of every explained term, whole words only, longest form first. */
export function makeTermFinder(terms: readonly Term[]): TermFinder {
  const termOf = new Map<string, string>();
  for (const term of terms.filter(({ explain }) => explain)) {
    for (const form of [term.term, ...term.forms]) termOf.set(form.toLocaleLowerCase('nl'), term.id);
  }
  const forms = [...termOf.keys()].toSorted((a, b) => b.length - a.length || compareText(a, b)).map(escapePattern);
  if (forms.length === 0) return { split: (text) => [{ kind: 'text', text }] };
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');

  return {
    split(text, seen) {
      const segments: Segment[] = [];
      let end = 0;
      for (const match of text.matchAll(pattern)) {
        const term = termOf.get(match[0].toLocaleLowerCase('nl'));
        if (term === undefined || seen.has(term)) continue;
        seen.add(term);
        if (match.index > end) segments.push({ kind: 'text', text: text.slice(end, match.index) });
        segments.push({ kind: 'term', text: match[0], term });
        end = match.index + match[0].length;
      }
      if (end < text.length || segments.length === 0) segments.push({ kind: 'text', text: text.slice(end) });
      return segments;
    },
  };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
