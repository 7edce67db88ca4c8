import type { FacetName } from './answer.ts';

/** Where the index of a site stands in it. */
export const INDEX_FOLDER = 'zoekindex';

/** The files of an index, by their path in its folder. All but the first lie below a name made of what they say. */
export const START_FILE = 'start.json';
/** What lies below it never changes: a browser may keep it for ever. */
export const KEPT_FOLDER = 'delen';
export const fileNames = (version: string) => ({
  shard: (number: number) => `${KEPT_FOLDER}/${version}/woorden-${number}.json`,
  document: (number: number) => `${KEPT_FOLDER}/${version}/pagina-${number}.json`,
  facets: `${KEPT_FOLDER}/${version}/keuzes.json`,
  spelling: `${KEPT_FOLDER}/${version}/spelling.json`,
});

/** What every question needs. */
export interface StartFile {
  readonly version: string;
  readonly documents: number;
  /** The first stem of each shard, in the order of their code units. */
  readonly shards: readonly string[];
  /** Phrases that mean the same, as they are written: `["lob", "loopbaanoriëntatie"]`. */
  readonly synonyms: readonly (readonly string[])[];
  /** Stems that many names share, such as `college` and `school`: by themselves they name nothing. */
  readonly nameWords: readonly string[];
}

/** What is known of a stem. */
export interface StemRecord {
  /** In how many documents it stands. */
  readonly count: number;
  /** Number of the document, counted from the one before, and its value, in turn. */
  readonly postings: readonly number[];
  /** The stems that a compound is made of. */
  readonly parts?: readonly string[];
  /** Stems of the same family. */
  readonly family?: readonly string[];
  /** Stems that go with it and how much, from 0 to 100, in turn; the most first. */
  readonly related?: readonly (string | number)[];
}
export type ShardFile = Readonly<Record<string, StemRecord>>;

/** What a document says of a stem: how much, and which part of its title or of one of its names the stem is. */
export interface Posting {
  readonly document: number;
  /** 0 to 1 */
  readonly weight: number;
  /** 0 to 1 */
  readonly titleShare: number;
}

const WEIGHTS = 63;
const SHARES = 8;

export function packPosting(weight: number, titleShare: number): number {
  return Math.max(1, Math.round(weight * WEIGHTS)) * SHARES + Math.round(titleShare * (SHARES - 1));
}

export function unpackPostings(packed: readonly number[]): Posting[] {
  const postings: Posting[] = [];
  let document = 0;
  for (let place = 0; place + 1 < packed.length; place += 2) {
    const value = packed[place + 1] ?? 0;
    document += packed[place] ?? 0;
    postings.push({
      document,
      weight: Math.floor(value / SHARES) / WEIGHTS,
      titleShare: (value % SHARES) / (SHARES - 1),
    });
  }
  return postings;
}

/** Of each facet its values, and for each document the places of its values in that list. */
export type FacetsFile = Readonly<
  Partial<Record<FacetName, { readonly values: readonly string[]; readonly of: readonly (readonly number[])[] }>>
>;

/** What is shown of a document. */
export interface DocumentFile {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly regions: readonly string[];
  readonly date?: string | undefined;
  readonly isExample?: true | undefined;
  /** Name and what bears it. */
  readonly names?: readonly (readonly [string, string])[] | undefined;
  /** Tells how well it answers, and is not shown. */
  readonly searchedAs?: string | undefined;
  /** Anchor, heading, text. */
  readonly passages: readonly (readonly [string, string, string])[];
}

/** Words of the site, one line, in the order of their code units: letters shared with the one before, the rest, how often. */
export interface SpellingFile {
  readonly words: string;
}

export interface SpelledWord {
  readonly word: string;
  /** In how many documents about: 1, 2, 4, 8 … */
  readonly count: number;
}

export function packSpelling(words: readonly SpelledWord[]): SpellingFile {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  return {
    words: sorted
      .map(({ word, count }, index) => {
        const shared = sharedStart(sorted[index - 1]?.word ?? '', word);
        return `${shared.toString(36)}${word.slice(shared)}${'.'.repeat(Math.floor(Math.log2(count)))}`;
      })
      .join(' '),
  };
}

const MOST_SHARED = 35;

function sharedStart(before: string, word: string): number {
  let shared = 0;
  while (shared < Math.min(before.length, word.length, MOST_SHARED) && before[shared] === word[shared]) shared += 1;
  return shared;
}

export function unpackSpelling({ words }: SpellingFile): SpelledWord[] {
  let before = '';
  return words.split(' ').flatMap((line) => {
    const rest = line.slice(1).replace(/\.+$/, '');
    if (line === '') return [];
    before = before.slice(0, parseInt(line.charAt(0), 36)) + rest;
    return { word: before, count: 2 ** (line.length - 1 - rest.length) };
  });
}
