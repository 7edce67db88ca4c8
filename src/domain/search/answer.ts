/** What hits can be chosen by, as it stands in an address. */
export const FACETS = {
  soort: 'Soort',
  regio: 'Regio',
  lijn: 'Programmalijn',
  doelgroep: 'Voor wie',
  jaar: 'Jaar',
} as const;
export type FacetName = keyof typeof FACETS;

export interface SearchQuestion {
  readonly query: string;
  readonly chosen: Readonly<Partial<Record<FacetName, string>>>;
  /** How many hits to read whole. */
  readonly limit: number;
  /** Whether to search for exactly what was typed: the way back from a mended word. */
  readonly asTyped?: boolean;
}

/**
 * How well the hits answer. `all`: they have every word that says something. `most`, `some`: a part of these. `related`: no
 * word, but words that go with them. `none`: there are no hits. Only with `all` and `most` there is a best guess.
 */
export type Match = 'all' | 'most' | 'some' | 'related' | 'none';

export interface SearchAnswer {
  readonly query: string;
  readonly match: Match;
  /** What was mistyped and searched for as it was meant. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  /** The question with what was meant; equal to the query when nothing was mended. */
  readonly meant: string;
  /** Words of the site that look like one that found nothing. */
  readonly near: readonly string[];
  /** Words of the question that the site does not know. */
  readonly unknown: readonly string[];
  /** Part of the question that reads as the name of a school or a place that the site does not know. */
  readonly unknownName: string | undefined;
  /** How the words were found when not as typed: `regiegroep → stuurgroep`. */
  readonly ways: readonly { readonly word: string; readonly via: string }[];
  /** The page that most probably is meant; it is also the first of the hits. */
  readonly best: Hit | undefined;
  /** The best first, no more than asked for. */
  readonly hits: readonly Hit[];
  /** How many pages hit with what was chosen. */
  readonly total: number;
  readonly facets: readonly FacetCounts[];
}

export interface FacetCounts {
  readonly name: FacetName;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly regions: readonly string[];
  readonly date: string | undefined;
  readonly isExample: boolean;
  readonly summary: string;
  /** The name that led here: “Merewade College, school”. */
  readonly name: { readonly name: string; readonly what: string } | undefined;
  /** The piece that hits, when it says more than the summary. */
  readonly passage: HitPassage | undefined;
}

export interface HitPassage {
  /** Address with the anchor. */
  readonly url: string;
  readonly heading: string;
  readonly text: readonly { readonly text: string; readonly isHit: boolean }[];
}

/** Reads a file of the index by its path in it and gives what its JSON says. Rejects when it can not be read. */
export type ReadIndexFile = (file: string) => Promise<unknown>;
