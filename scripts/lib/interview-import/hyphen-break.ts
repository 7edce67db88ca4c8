import { AFTER_HANGING_HYPHEN } from '../../../src/domain/checks/texts/hyphenation.ts';
import { isCompound, vowelsClash, type WordKnowledge } from './word-knowledge.ts';

/** What becomes of the hyphen between two lines: “woord”, “mede-woord” or “woord- en”. */
export type Reading = 'joined' | 'hyphen' | 'hanging';
/** The first is the likeliest. More than one is a doubt. */
export type Readings = readonly [Reading, ...Reading[]];

/**
 * What a hyphen at the end of a line can mean. `start` and `rest` are the letters on both sides of it; each is empty
 * when no word touches the hyphen there.
 */
export function readHyphenBreak(start: string, rest: string, words: WordKnowledge): Readings {
  if (start === '') return ['hanging'];
  if (rest === '') return ['hanging', 'hyphen'];
  if (AFTER_HANGING_HYPHEN.has(rest)) return readBeforeSmallWord(start, rest, words);
  return readByForm(start, rest) ?? readByKnowledge(start, rest, words);
}

export function writeReading(start: string, rest: string, reading: Reading): string {
  return `${start}${{ joined: '', hyphen: '-', hanging: '- ' }[reading]}${rest}`;
}

/** “proces- en”, but also “zo-als” and “zee-en”: no Dutch word is broken between a consonant and its last “en”. */
function readBeforeSmallWord(start: string, rest: string, words: WordKnowledge): Readings {
  const isEnding = rest === 'en' && !/[aeiouyàáäèéëìíïòóöùúü]$/iu.test(start);
  if (isEnding || !words.isListed(start + rest)) return ['hanging'];
  return rest === 'en' || rest === 'of' ? ['hanging', 'joined'] : ['joined', 'hanging'];
}

/** What capitals and figures say: “2020-2021”, “12-jarige”, “STO-plan”, “Noord-Holland”. */
function readByForm(start: string, rest: string): Readings | undefined {
  const isCapitals = isAllCapitals(start);
  if (/\p{N}$/u.test(start) || /^\p{N}/u.test(rest)) return ['hyphen'];
  if (isCapitals && isAllCapitals(rest)) return undefined;
  if (/^\p{Lu}/u.test(rest)) return ['hyphen'];
  return isCapitals ? ['hyphen'] : undefined;
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase() && /\p{Lu}/u.test(word);
}

/** Of “duizend-dingen-doekje” only the two parts beside the break matter. */
function readByKnowledge(start: string, rest: string, words: WordKnowledge): Readings {
  const [before, after] = [start.slice(start.lastIndexOf('-') + 1), rest.split('-', 1)[0] ?? ''];
  const used = readByUse([start + rest, before + after], [`${start}-${rest}`, `${before}-${after}`], words);
  if (used !== undefined) return [used];
  const isHyphened = words.isListed(`${start}-${rest}`) || words.isListed(`${before}-${after}`);
  if (words.isListed(before + after)) return isHyphened ? ['joined', 'hyphen'] : ['joined'];
  return readUnlisted(before, after, { words, isHyphened, isLongRow: before !== start });
}

interface Evidence {
  readonly words: WordKnowledge;
  /** Whether the dictionary lists the form with a hyphen. */
  readonly isHyphened: boolean;
  /** Whether other hyphens stand before this one. */
  readonly isLongRow: boolean;
}

/** What remains are compounds that nobody lists, and names. The rules of the dictionary go before a guess. */
function readUnlisted(start: string, rest: string, { words, isHyphened, isLongRow }: Evidence): Readings {
  const isAllowed = words.isWord(start + rest) && !vowelsClash(start, rest);
  const couldJoin = isAllowed || isCompound(start + rest, words);
  if (isHyphened) return couldJoin ? ['hyphen', 'joined'] : ['hyphen'];
  // With a hyphen both halves are words by themselves: “lijnlei-ders” can only be one.
  const couldHyphen = words.isWord(start) && words.isWord(rest);
  if (isLongRow && couldHyphen) return ['hyphen', 'joined'];
  if (isAllowed) return ['joined'];
  if (words.isWord(`${start}-${rest}`)) return ['hyphen'];
  if (couldJoin && !couldHyphen) return ['joined'];
  return couldHyphen && vowelsClash(start, rest) ? ['hyphen', 'joined'] : ['joined', 'hyphen'];
}

/** The reading that the text itself has elsewhere, if it has only one. */
function readByUse(joined: readonly string[], hyphened: readonly string[], words: WordKnowledge): Reading | undefined {
  const [hasJoined, hasHyphened] = [joined.some(words.isUsed), hyphened.some(words.isUsed)];
  if (hasJoined === hasHyphened) return undefined;
  return hasJoined ? 'joined' : 'hyphen';
}
