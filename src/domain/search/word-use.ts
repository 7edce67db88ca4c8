/** How often a text has a word in small letters, and how often with a capital where no sentence begins. */
export interface WordUse {
  readonly small: number;
  readonly asName: number;
}

const WORD = /\p{L}+(?:[-'’]\p{L}+)*/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
/** What stands before the first word of a sentence or of a title. */
const SENTENCE_START = /(?:^|[.!?:;•“”"‘(\n]\s*)$/;

/** Counts the words of texts, by the word in small letters. */
export function countUses(texts: Iterable<string>): Map<string, WordUse> {
  const uses = new Map<string, WordUse>();
  for (const text of texts) {
    const plain = text.normalize('NFC').replace(ADDRESS, ' ');
    for (const { 0: written, index } of plain.matchAll(WORD)) {
      const word = written.toLowerCase();
      const { small, asName } = uses.get(word) ?? { small: 0, asName: 0 };
      const isSmall = written === word;
      const isName = !isSmall && !SENTENCE_START.test(plain.slice(Math.max(0, index - 3), index));
      uses.set(word, { small: small + Number(isSmall), asName: asName + Number(isName) });
    }
  }
  return uses;
}
