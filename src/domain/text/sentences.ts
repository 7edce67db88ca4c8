/** A sentence of a text: as it was written, without the space around it, and where it begins, in UTF-16 offsets. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Splits running text. What stands in a heading, a cell or an item of a list is a text of its own. */
export function sentencesOf(text: string): Sentence[] {
  const splitter = new Intl.Segmenter('nl', { granularity: 'sentence' });
  return [...splitter.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    return trimmed === '' ? [] : [{ text: trimmed, start: index + segment.indexOf(trimmed) }];
  });
}

/** The sentence in which a place of a text lies. */
export function sentenceAt(text: string, at: number): string {
  return sentencesOf(text).findLast(({ start }) => start <= at)?.text ?? text;
}

/** What others said, between double or curly marks; `’` alone is an apostrophe. */
const QUOTATION = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu;

/** The text with spaces for everything in quotation marks: what is quoted is not in the words of the page. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, (quoted) => ' '.repeat(quoted.length));
}

/** A dash or a mark is no word. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
