import { isCompound, type WordKnowledge } from './word-knowledge.ts';

/** What a space or line end between two rows of letters can mean; the first is the likeliest, two are a doubt. */
export type PlainReadings = readonly ['apart' | 'joined', ...('apart' | 'joined')[]];

/**
 * Whether a word was broken here without a hyphen. Only small letters on the right count: that is how a word goes on.
 * At a line end two known words that also make a third are a doubt (“op” and “leiding”); within a line, or when the
 * text has them side by side elsewhere, they are two words.
 */
export function readPlainBreak(
  start: string,
  rest: string,
  { words, atLineEnd }: { readonly words: WordKnowledge; readonly atLineEnd: boolean },
): PlainReadings {
  if (start === '' || !/^\p{Ll}/u.test(rest)) return ['apart'];
  const unknown = [start, rest].filter((part) => !words.isWord(part)).length;
  if (unknown < 2 && !atLineEnd) return ['apart'];
  if (words.isUsedPair(start, rest)) return ['apart'];
  // Two words that only the rules could make one are two words: “knap werk”.
  if (unknown === 0) return words.isListed(start + rest) ? ['apart', 'joined'] : ['apart'];
  const isWord = words.isWord(start + rest);
  if (unknown === 1) return isWord ? readWithName(start) : ['apart'];
  if (isWord) return atLineEnd ? ['joined'] : ['joined', 'apart'];
  return isCompound(start + rest, words) ? ['joined', 'apart'] : ['apart'];
}

/** A capital before the break is more likely a name that no dictionary has. */
function readWithName(start: string): PlainReadings {
  return /^\p{Lu}/u.test(start) ? ['apart', 'joined'] : ['joined', 'apart'];
}
