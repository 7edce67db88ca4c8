import type { WordsAtLine } from '../schema/problem.ts';

/** What stands in the text of a page, each thing with the line on which it begins. */
export interface WrittenBody {
  /** How many words a reader sees, in running text, headings, lists and tables. */
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly linkTexts: readonly LinkText[];
  readonly images: readonly Image[];
  readonly elements: readonly Element[];
  readonly asides: readonly Aside[];
  readonly code: readonly Code[];
  readonly hidden: readonly Hidden[];
  readonly texts: readonly ReadText[];
}
export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor that the site gives it. */
  readonly slug: string;
  readonly line: number;
}
export interface Link {
  readonly address: string;
  readonly line: number;
}
/** What a reader clicks on: words, or the description of a picture. */
export interface LinkText {
  readonly text: string;
  readonly line: number;
}
export interface Image {
  readonly address: string;
  readonly alt: string;
  /** Whether its address stands elsewhere in the text, under a name. */
  readonly isNamed: boolean;
  readonly line: number;
}
/** A component, or a piece of HTML that looks like one. The name of `<>` is empty. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Whether anything stands between its beginning and its end. */
  readonly isFilled: boolean;
  /** The words that a reader sees between its beginning and its end. */
  readonly text: string;
  readonly line: number;
}
export type Attribute =
  | { readonly kind: 'text'; readonly name: string; readonly value: string }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'code'; readonly name: string };
/** A box that begins with `:::` and its kind. A kind that can not be read is empty. */
export interface Aside {
  readonly kind: string;
  readonly hasAttributes: boolean;
  /** Without its last `:::` it takes in all text below it. */
  readonly isClosed: boolean;
  readonly line: number;
}
export interface Code {
  readonly kind: 'import' | 'export' | 'expression' | 'unknown';
  readonly line: number;
}

/** A character that nobody sees, spelt out as `&#x202E;`. */
export interface Hidden {
  readonly name: string;
  readonly line: number;
}

/** What is read in one go, such as a paragraph, a heading or a cell, without its marks; not what stands in a block of code. */
export interface ReadText {
  readonly text: string;
  readonly line: number;
}

export type BodyReading = { readonly body: WrittenBody } | { readonly problem: WordsAtLine };
