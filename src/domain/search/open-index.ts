import type { ReadIndexFile } from './answer.ts';
import {
  fileNames,
  START_FILE,
  unpackSpelling,
  type DocumentFile,
  type FacetsFile,
  type ShardFile,
  type SpellingFile,
  type StartFile,
  type StemRecord,
} from './index-files.ts';
import { makeMender, type Mender } from './slips.ts';
import { areForms, rootOf } from './family.ts';
import { stemOf } from './stem.ts';
import { isEmptyWord, readWords } from './words.ts';
import { makeSplitter, type Splitter } from './compounds.ts';

/** An index of which each file is read once, when it is needed. */
export interface OpenIndex {
  readonly start: StartFile;
  readonly synonyms: readonly (readonly Phrase[])[];
  readonly record: (stem: string) => Promise<StemRecord | undefined>;
  readonly document: (number: number) => Promise<DocumentFile>;
  readonly facets: () => Promise<FacetsFile>;
  readonly spelling: () => Promise<Spelling>;
}

/** What helps with a word that the index does not have. */
export interface Spelling extends Mender {
  /** Words of the site that begin so, the commonest first. */
  readonly startingWith: (start: string, most: number) => readonly string[];
  /** Words of the site that begin or end so, the commonest first. */
  readonly containing: (part: string, most: number) => readonly string[];
  /** Words of the site of the same family, the commonest first. */
  readonly family: (word: string, most: number) => readonly string[];
  /** The longest word of the site that a word begins or ends with. */
  readonly longestPiece: (word: string, shortest: number) => string | undefined;
  /** The parts of a compound that are words of the site. */
  readonly split: Splitter;
}

/** A phrase, and the stems of those of its words that say something. */
interface Phrase {
  readonly written: string;
  readonly stems: readonly string[];
}

export async function openIndex(read: ReadIndexFile): Promise<OpenIndex> {
  const kept = new Map<string, Promise<unknown>>();
  const readOnce = <Content>(file: string): Promise<Content> => {
    const found = kept.get(file) ?? read(file);
    kept.set(file, found);
    // The index is ours: what it says has the shape in which it was written.
    return found as Promise<Content>;
  };
  const start = await readOnce<StartFile>(START_FILE);
  const files = fileNames(start.version);
  let spelling: Promise<Spelling> | undefined;
  return {
    start,
    synonyms: start.synonyms.map((group) => group.map(readPhrase)),
    record: async (stem) => {
      const shard = start.shards.findLastIndex((first) => first <= stem);
      if (shard < 0) return undefined;
      const records = await readOnce<ShardFile>(files.shard(shard));
      return Object.hasOwn(records, stem) ? records[stem] : undefined;
    },
    document: (number) => readOnce(files.document(number)),
    facets: () => readOnce(files.facets),
    spelling: () => (spelling ??= readOnce<SpellingFile>(files.spelling).then(makeSpelling)),
  };
}

function readPhrase(written: string): Phrase {
  const words = readWords(written).map(({ word }) => word);
  const saying = words.filter((word) => !isEmptyWord(word));
  return { written, stems: (saying.length > 0 ? saying : words).map(stemOf) };
}

function makeSpelling(file: SpellingFile): Spelling {
  const words = unpackSpelling(file);
  const counts = new Map(words.map(({ word, count }) => [word, count]));
  const common = words.toSorted(
    (a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1),
  );
  const find = (fits: (word: string) => boolean, most: number): string[] =>
    common
      .filter(({ word }) => fits(word))
      .slice(0, most)
      .map(({ word }) => word);
  return {
    ...makeMender(words),
    startingWith: (start, most) => find((word) => word.startsWith(start), most),
    containing: (part, most) => find((word) => word.startsWith(part) || word.endsWith(part), most),
    family: (word, most) => {
      const [stem, root] = [stemOf(word), rootOf(stemOf(word))];
      return find((other) => areForms(stemOf(other), stem) || rootOf(stemOf(other)) === root, most);
    },
    longestPiece: (word, shortest) => {
      for (let length = word.length - 1; length >= shortest; length -= 1) {
        const piece = [word.slice(0, length), word.slice(-length)].find((one) => counts.has(one));
        if (piece !== undefined) return piece;
      }
      return undefined;
    },
    split: makeSplitter({ isWord: (word) => counts.has(word), frequency: (word) => counts.get(word) ?? 0 }),
  };
}
