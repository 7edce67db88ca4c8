import type { FacetName } from './answer.ts';

/** Something of its own that a search can lead to: a page, or a part of a page that stands by itself, such as a term. */
export interface SearchDocument {
  /** From the root of the site, with its anchor: `/regios/twente/`, `/begrippen/#lob`. */
  readonly url: string;
  readonly title: string;
  /** What it is, in Dutch: `Regio`, `Goed voorbeeld`. */
  readonly kind: string;
  /** One sentence. */
  readonly summary: string;
  /** What it can be chosen by, as readers read it. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** How new what it says is: `2025`, `2025-06`, `2025-06-18`. */
  readonly date?: string | undefined;
  /** It tells of something made up. */
  readonly isExample: boolean;
  /** The names by which somebody looks for it. */
  readonly names: readonly SearchName[];
  /** Words and questions by which people look for it and that it does not use: searched, and never shown. */
  readonly searchedAs?: string | undefined;
  readonly passages: readonly SearchPassage[];
}

/** A name that leads to a page: of a school, a place or a municipality to its region. */
export interface SearchName {
  readonly name: string;
  /** What bears the name, in Dutch: `school`, `plaats`, `gemeente`. */
  readonly what: string;
}

/** A piece of a page under one anchor. */
export interface SearchPassage {
  /** Without `#`; undefined for what stands above the first anchor. */
  readonly anchor: string | undefined;
  /** The heading above it, or the name of the thing; empty at the top. */
  readonly heading: string;
  readonly text: string;
}
