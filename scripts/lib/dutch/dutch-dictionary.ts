import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import { z } from 'zod';

/** A dictionary. It takes a word as it is written, and in small letters as at the start of a sentence. */
export interface Dictionary {
  /** Whether the word stands in it by itself. */
  readonly isListed: (word: string) => boolean;
  /** Whether it stands in it, or is a compound that its rules allow. They allow much: “knapwerk”, “keuze-vakken”. */
  readonly isWord: (word: string) => boolean;
}

type FindResult = ReturnType<ITrie['findWord']>;

const MANIFEST = '@cspell/dict-nl-nl/cspell-ext.json';
const manifestShape = z.object({ dictionaryDefinitions: z.tuple([z.object({ path: z.string() })]) });

/** The word list of OpenTaal, as the spelling checker cspell brings it out. Takes a quarter of a second. */
export async function loadDutchDictionary(): Promise<Dictionary> {
  const manifest = createRequire(import.meta.url).resolve(MANIFEST);
  const { dictionaryDefinitions } = manifestShape.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const packed = await readFile(path.join(path.dirname(manifest), dictionaryDefinitions[0].path));
  const trie = decodeTrie(gunzipSync(packed));
  const find = (word: string): FindResult[] =>
    spellings(word)
      .map((spelling) => trie.findWord(spelling, { caseSensitive: true }))
      .filter(({ found }) => found !== false);
  return {
    isListed: (word) => find(word).some(({ compoundUsed }) => !compoundUsed),
    isWord: (word) => find(word).length > 0,
  };
}

/** A sentence begins with a capital, and a title may have nothing else. */
function spellings(word: string): string[] {
  const plain = plainWord(word);
  const small = plain.toLowerCase();
  return small === plain ? [plain] : [plain, small, small.charAt(0).toUpperCase() + small.slice(1)];
}

/** One spelling for a word: whole letters, straight apostrophes. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}
