const CAPITALISED = /\p{Lu}\p{L}{3,}/gu;
const WORD = /\p{L}{4,}/gu;
const CONSONANTS = 'bdfgklmnprstvwz';
const VOWELS = 'aeiou';

/** Words that are nowhere written without a capital. */
export function findNames(texts: Iterable<string>): ReadonlySet<string> {
  const capitalised = new Set<string>();
  const plain = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) (isCapitalised(word) ? capitalised : plain).add(word);
  }
  return new Set([...capitalised].filter((word) => !plain.has(word.toLowerCase())));
}

/** The text with another name wherever there is one, and no other word changed. */
export function renameIn(text: string, names: ReadonlySet<string>, ending: string): string {
  return text.replace(CAPITALISED, (word) => (names.has(word) ? word + ending : word));
}

/** One more syllable a name, another for each copy. */
export function makeEnding(copy: number): string {
  const syllables = CONSONANTS.length * VOWELS.length;
  const rest = Math.floor(copy / syllables);
  const syllable =
    (CONSONANTS[Math.floor((copy % syllables) / VOWELS.length)] ?? '') + (VOWELS[copy % VOWELS.length] ?? '');
  return rest === 0 ? syllable : makeEnding(rest) + syllable;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
