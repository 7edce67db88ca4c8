import { makeTermFinder, type Glossary } from '../domain/derived/explain.ts';
import { TERM_THEMES, type Term, type TermTheme } from '../domain/kinds/term.ts';
import { byTitle } from '../domain/text/order.ts';
import { plainLetters } from '../domain/text/word-match.ts';
import { getEntries } from './page-links.ts';
import { once } from './once.ts';

/** The glossary, with what finds its words in a text. */
export const getGlossary = once(readGlossary);

async function readGlossary(): Promise<Glossary> {
  const terms = (await getEntries('terms')).map(({ data }) => data);
  return { finder: makeTermFinder(terms), terms: new Map(terms.map((term) => [term.id, term])) };
}

export interface TermGroup {
  readonly letter: string;
  readonly terms: readonly (Term & {
    readonly themeLabel: string;
    readonly related: readonly { id: string; term: string }[];
  })[];
}

/** All terms in alphabetical groups. */
export async function getTermGroups(): Promise<TermGroup[]> {
  const terms = (await getEntries('terms')).map(({ data }) => data).toSorted((a, b) => byTitle(a.term, b.term));
  const nameOf = new Map(terms.map(({ id, term }) => [id, term]));
  const groups = Map.groupBy(terms, ({ term }) => firstLetter(term));
  return [...groups].map(([letter, group]) => ({
    letter,
    terms: group.map((term) => ({
      ...term,
      themeLabel: TERM_THEMES[term.theme satisfies TermTheme],
      related: term.seeAlso.flatMap((id) => {
        const name = nameOf.get(id);
        return name === undefined ? [] : [{ id, term: name }];
      }),
    })),
  }));
}

function firstLetter(term: string): string {
  const letter = plainLetters(term).charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '0-9';
}
