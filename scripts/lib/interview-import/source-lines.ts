/** A line of the source, without the white space at its ends. */
export interface SourceLine {
  /** The first line is 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it began with white space: in a PDF that can be the trace of words that did not come along. */
  readonly isIndented: boolean;
}

/** Hyphens at which a PDF can break a word: the plain ones, the soft one, and the sign that some readers put there. */
export const BREAK_HYPHENS = '-\\u2010\\u2011\\u00AD\\u0002';
const AT_END = new RegExp(`[${BREAK_HYPHENS}]$`, 'u');

/** The lines of each page, numbered as in an editor. Without form feeds the whole text is one page. */
export function readPages(text: string): SourceLine[][] {
  const pages: SourceLine[][] = [[]];
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    for (const [part, piece] of line.split('\f').entries()) {
      if (part > 0) pages.push([]);
      pages.at(-1)?.push({ number: index + 1, text: piece.trim(), isIndented: /^\s+\S/.test(piece) });
    }
  }
  return pages;
}

const RARE = 0.1;

/** The same lines; where many are indented, that is how the page was made up and it says nothing of missing words. */
export function trustRareIndents(lines: readonly SourceLine[]): SourceLine[] {
  const count = lines.filter((line) => line.isIndented).length;
  const filled = lines.filter(({ text }) => text !== '').length;
  return count <= RARE * filled ? [...lines] : lines.map((line) => ({ ...line, isIndented: false }));
}

export function endsInHyphen(text: string): boolean {
  return AT_END.test(text);
}

const WORD_AT_END = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u;
const WORD_AT_START = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{M}\p{N}])?/u;

/** The letters that touch the end of a text; empty after a mark. */
export function wordAtEnd(text: string): string {
  // No word is longer, and the end of a long paragraph is looked at for each of its lines.
  return WORD_AT_END.exec(text.slice(-100))?.[0] ?? '';
}

/** The letters with which a text begins; empty before a mark. */
export function wordAtStart(text: string): string {
  return WORD_AT_START.exec(text)?.[0] ?? '';
}

/** Whether a text stops in the middle of a word. */
export function endsInBrokenWord(text: string): boolean {
  return endsInHyphen(text) && wordAtEnd(text.slice(0, -1)) !== '';
}
