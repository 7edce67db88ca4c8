import createHyphenator from 'hyphen';
import dutch from 'hyphen/patterns/nl.js';

/** Where a word may go on in the next line, and whether that asks for a hyphen. */
export interface BreakPoint {
  /** How many UTF-16 units stand before it. */
  readonly index: number;
  readonly hyphen: boolean;
}

const MARK = '\u00AD';
const hyphenate = createHyphenator(dutch, { hyphenChar: MARK });

const LETTERS = /[\p{L}\p{M}]+/gu;
const OWN_BREAK = /(?<=[\p{L}\p{N}][-\u2010\u2013/])(?=[\p{L}\p{N}])/gu;
const VOWEL = /[aeiouy]/i;
const SHORTEST = 2;

/** After a hyphen, dash or slash of the word itself: `Goeree-|Overflakkee`. */
export function ownBreaks(word: string): BreakPoint[] {
  return [...word.matchAll(OWN_BREAK)].map(({ index }) => ({ index, hyphen: false }));
}

/** Between two syllables: `prak|tijk|on|der|wijs`. */
export function syllableBreaks(word: string): BreakPoint[] {
  return [...word.matchAll(LETTERS)].flatMap(({ 0: letters, index: start }) =>
    certainBreaks(syllablesOf(letters)).map((index) => ({ index: start + index, hyphen: true })),
  );
}

/** Between two letters, for a word without a syllable that fits: it is still better whole than outside the drawing. */
export function needsHyphen(before: string, after: string): boolean {
  return /\p{L}\p{M}*$/u.test(before) && /^\p{L}/u.test(after);
}

function syllablesOf(letters: string): string[] {
  const marked = hyphenate(letters);
  // Its types leave open that it answers later; it does so only when it is asked to.
  return typeof marked === 'string' ? marked.split(MARK) : [letters];
}

/**
 * The patterns offer both `technie|konderwijs` and `techniek|onderwijs`: neither is certain, and a syllable without a
 * vowel shows it. A letter with a trema would lose it at the start of a line, so no line starts with one.
 */
function certainBreaks(syllables: readonly string[]): number[] {
  const whole = syllables.join('');
  const hasVowel = (syllable = '') => VOWEL.test(syllable.normalize('NFD'));
  return syllables.slice(1).flatMap((next, order) => {
    const index = syllables.slice(0, order + 1).join('').length;
    const isShort = index < SHORTEST || whole.length - index < SHORTEST;
    const isTrema = next.normalize('NFD')[1] === '\u0308';
    return hasVowel(syllables[order]) && hasVowel(next) && !isShort && !isTrema ? [index] : [];
  });
}
