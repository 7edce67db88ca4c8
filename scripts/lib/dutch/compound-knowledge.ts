import type { CompoundKnowledge } from '../../../src/domain/search/compounds.ts';
import type { WordUse } from '../../../src/domain/search/word-use.ts';
import { upperFirst } from '../../../src/domain/text/words.ts';
import type { Dictionary } from './dutch-dictionary.ts';

/** A word that no dictionary has, such as `techlab`, is one when the site writes it so often. */
const OWN_WORD = 3;
/** So often by itself, a word may be a part whatever the dictionary says of it. */
const OFTEN = 5;

/** Words beside which the dictionary allows others that may be a part of compounds. */
const BEFORE = ['techniek', 'veiligheids', 'muziek'];
const BEHIND = ['opleiding', 'leraar', 'commissie'];

/** What a dictionary and the texts of a site say together of the words that compounds are made of. */
export function compoundKnowledge(
  uses: ReadonlyMap<string, WordUse>,
  { isListed, isWord }: Dictionary,
): CompoundKnowledge {
  const frequency = (word: string): number => uses.get(word)?.small ?? 0;
  const isCompound = (word: string): boolean => isWord(word) && !isListed(word);
  // The dictionary does not say what is a noun, but of nouns it has the small form.
  const isNoun = (word: string): boolean =>
    ['je', 'tje', 'pje', 'etje', `${word.slice(-1)}etje`].some((ending) => isListed(word + ending));
  const joinsOthers = (word: string): boolean =>
    BEFORE.some((first) => isCompound(first + word)) ||
    BEHIND.some((last) => isCompound(word + last) || isCompound(`${word}s${last}`));
  const joins = remembered((word) => {
    if (!isListed(word) || isNoun(word)) return true;
    return word.length > 3 && (frequency(word) >= OFTEN || joinsOthers(word));
  });

  return {
    isWord: (word) => isListed(word) || frequency(word) >= OWN_WORD,
    frequency,
    isListed,
    joins,
    isName: (word) => !isListed(word) && (uses.get(word)?.small === 0 || isListed(upperFirst(word))),
  };
}

/** Words come back in many others, and asking a dictionary of compounds takes a while. */
function remembered(judge: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const verdict = judge(word);
    known.set(word, verdict);
    return verdict;
  };
}
