import { makeSplitter, type Splitter } from '../../../src/domain/search/compounds.ts';
import { countUses } from '../../../src/domain/search/word-use.ts';
import { plainLetters } from '../../../src/domain/text/word-match.ts';
import { compoundKnowledge } from './compound-knowledge.ts';
import { loadDutchDictionary } from './dutch-dictionary.ts';

/**
 * Splits the compounds of a site, by its texts and the dictionary. Takes words as the texts write them and also without
 * accents, as search knows them.
 */
export async function makeSiteSplitter(texts: Iterable<string>): Promise<Splitter> {
  const uses = countUses(texts);
  const split = makeSplitter(compoundKnowledge(uses, await loadDutchDictionary()));
  const written = new Map([...uses.keys()].map((word) => [plainLetters(word), word]));
  return (word) => split(uses.has(word) ? word : (written.get(plainLetters(word)) ?? word));
}
