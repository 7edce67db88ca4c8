import { plainWord, type Dictionary } from '../dutch/dutch-dictionary.ts';

/** What is known of words: those of a dictionary, and how the text itself writes them where no line ends. */
export interface WordKnowledge extends Dictionary {
  readonly isUsed: (word: string) => boolean;
  /** Whether the text has these two words side by side. */
  readonly isUsedPair: (first: string, second: string) => boolean;
}

/** Shorter parts make a compound of nearly every row of letters. */
const SHORTEST_PART = 3;

/** Vowels that a reader would take for one sound: such a compound is written with a hyphen, as “mede-eigenaar”. */
const CLASH = /(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$/;

/** Whether a word that no dictionary knows can be made of two that it does know, with or without an s between them. */
export function isCompound(word: string, { isWord }: Pick<Dictionary, 'isWord'>): boolean {
  const plain = word.normalize('NFC').toLowerCase();
  if (!/^\p{Ll}+$/u.test(plain)) return false;
  for (let seam = SHORTEST_PART; seam <= plain.length - SHORTEST_PART; seam++) {
    const [start, rest] = [plain.slice(0, seam), plain.slice(seam)];
    if (!isWord(rest) || vowelsClash(start, rest)) continue;
    if (isWord(start) || (start.length > SHORTEST_PART && start.endsWith('s') && isWord(start.slice(0, -1))))
      return true;
  }
  return false;
}

/** Whether the vowels on both sides of a seam would be read as one: “mede” and “eigenaar”. */
export function vowelsClash(start: string, rest: string): boolean {
  return CLASH.test(`${start.slice(-1)}${rest.charAt(0)}`.toLowerCase());
}

/** Adds the words that stand whole within the lines of a text: written once without a break, they are known for the rest. */
export function learnWords(dictionary: Dictionary, lines: readonly string[]): WordKnowledge {
  const words = new Set<string>();
  const pairs = new Set<string>();
  for (const line of lines) {
    // The first and last of a line can be halves.
    const whole = line.split(/\s+/).slice(1, -1);
    for (const [index, token] of whole.entries()) {
      const word = bareWord(token);
      words.add(word);
      // A mark between two words says that they are two.
      const next = /[\p{L}\p{N}]$/u.test(token) ? whole[index + 1] : undefined;
      if (next !== undefined) pairs.add(`${word} ${bareWord(next)}`);
    }
  }
  words.delete('');
  const isUsed = (word: string): boolean => words.has(bareWord(word));
  return {
    isListed: (word) => dictionary.isListed(word) || isUsed(word),
    isWord: (word) => dictionary.isWord(word) || isUsed(word),
    isUsed,
    isUsedPair: (first, second) => pairs.has(`${bareWord(first)} ${bareWord(second)}`),
  };
}

function bareWord(token: string): string {
  return plainWord(token)
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
