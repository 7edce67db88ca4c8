import { FACETS, type FacetName } from './answer.ts';
import type { SearchDocument } from './document.ts';
import {
  fileNames,
  packPosting,
  packSpelling,
  START_FILE,
  type DocumentFile,
  type FacetsFile,
  type StartFile,
  type StemRecord,
} from './index-files.ts';
import { learnRelatedWords } from './related-words.ts';
import { areForms, LONG_START, rootOf } from './family.ts';
import { stemOf } from './stem.ts';
import type { SynonymGroup } from './synonyms.ts';
import { gluedWords, isEmptyWord, readWords } from './words.ts';

export interface IndexSources {
  /** In the order in which they are numbered. */
  readonly documents: readonly SearchDocument[];
  readonly synonyms: readonly SynonymGroup[];
  /** The parts of a compound; none for another word. */
  readonly split: (word: string) => readonly string[];
}

/** How much a word counts, by where it stands; a hidden part of a compound counts for less than the word. */
const FIELDS = {
  title: { weight: 6, length: 0.3 },
  names: { weight: 7, length: 0 },
  summary: { weight: 3, length: 0.4 },
  // Nobody wrote these words by the way: what they say is what the page is looked for by, however many they are.
  searchedAs: { weight: 3, length: 0 },
  headings: { weight: 3, length: 0.6 },
  text: { weight: 1, length: 0.9 },
} as const;
type FieldName = keyof typeof FIELDS;
const PART = 0.45;
/** BM25: how soon more of a word counts for nothing. */
const SATURATION = 8;
/** What is made up gives way to what is real. */
const EXAMPLE = 0.6;

const LONGEST_SHARD = 9000;
/** Of a word that nearly all pages have, the pages that say most. */
const MOST_POSTINGS = 3000;
/** Of a long page the first letters are kept to show; all of it is searched. */
const LONGEST_SHOWN = 14_000;
const MOST_RELATED = 8;
const MOST_FAMILY = 4;
const NAMES_SHARING = 4;
/** Keeps the file of spelling under 40 kB over the wire. */
const MOST_SPELLED = 16_000;

/** The files of an index, by their path in its folder. Equal sources give equal files. */
export function makeSearchIndex(sources: IndexSources): Map<string, string> {
  const { documents } = sources;
  const fields = documents.map(readFields);
  const shards = makeShards(makeRecords(sources, fields));
  const start: Omit<StartFile, 'version'> = {
    documents: documents.length,
    shards: shards.map(({ first }) => first),
    synonyms: sources.synonyms.map(({ phrases }) => phrases),
    nameWords: findNameWords(documents),
  };
  const content = {
    shards: shards.map(({ text }) => text),
    documents: documents.map((document) => JSON.stringify(makeDocument(document))),
    facets: JSON.stringify(makeFacets(documents)),
    spelling: JSON.stringify(packSpelling(makeSpelling(fields))),
  };
  const version = hashOf([JSON.stringify(start), ...Object.values(content).flat()]);
  const files = fileNames(version);
  return new Map([
    [START_FILE, JSON.stringify({ version, ...start } satisfies StartFile)],
    ...content.shards.map((text, number): [string, string] => [files.shard(number), text]),
    ...content.documents.map((text, number): [string, string] => [files.document(number), text]),
    [files.facets, content.facets],
    [files.spelling, content.spelling],
  ]);
}

interface Mention {
  weight: number;
  titleShare: number;
}

function makeRecords({ documents, split }: IndexSources, fields: readonly Fields[]): Map<string, StemRecord> {
  const average = averageLengths(fields);
  const counts = new Map<string, number>();
  const parts = new Map<string, readonly string[]>();
  const splitStems = (word: string): readonly string[] => {
    const stem = stemOf(word);
    const found = parts.get(stem) ?? split(word).map((part) => stemOf(part));
    parts.set(stem, found);
    return found;
  };
  const mentions = fields.map((words) => {
    const found = new Map<string, number>();
    for (const name of FIELD_NAMES) {
      const { weight, length } = FIELDS[name];
      const share = weight / (1 - length + (length * words[name].length) / Math.max(1, average[name]));
      const add = (stem: string, much: number): unknown => found.set(stem, (found.get(stem) ?? 0) + much);
      for (const word of words[name]) {
        // Of what says nothing of a subject, only a title may be asked for: “Hoeveel regio’s zijn er?”
        if (name !== 'title' && isEmptyWord(word)) continue;
        add(stemOf(word), share);
        for (const part of splitStems(word)) add(part, share * PART);
      }
    }
    for (const stem of found.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return found;
  });
  const rarity = (stem: string): number => Math.log(1 + documents.length / (counts.get(stem) ?? 1));
  const all = new Map<string, [number, Mention][]>();
  for (const [number, found] of mentions.entries()) {
    const document = documents[number];
    if (document === undefined) continue;
    const shares = titleShares(document, splitStems, rarity);
    for (const [stem, much] of found) {
      const weight = (much / (much + SATURATION)) * (document.isExample ? EXAMPLE : 1);
      const list = all.get(stem) ?? [];
      list.push([number, { weight, titleShare: shares.get(stem) ?? 0 }]);
      all.set(stem, list);
    }
  }
  return toRecords(all, parts, learnRelatedWords(contextsOf(documents), MOST_RELATED));
}

function toRecords(
  all: ReadonlyMap<string, readonly [number, Mention][]>,
  parts: ReadonlyMap<string, readonly string[]>,
  related: ReturnType<typeof learnRelatedWords>,
): Map<string, StemRecord> {
  const families = findFamilies([...all.keys()].filter((stem) => /^\p{Ll}{3,}$/u.test(stem)));
  const sorted = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([stem, found]) => {
      const [ownParts, family, others] = [parts.get(stem) ?? [], families.get(stem) ?? [], related.get(stem) ?? []];
      const nearest = family.toSorted(
        (a, b) => (all.get(b)?.length ?? 0) - (all.get(a)?.length ?? 0) || (a < b ? -1 : 1),
      );
      return [
        stem,
        {
          count: found.length,
          postings: packAll(found),
          ...(ownParts.length > 0 && { parts: ownParts }),
          ...(nearest.length > 0 && { family: nearest.slice(0, MOST_FAMILY) }),
          ...(others.length > 0 && {
            related: others.flatMap(({ stem: other, weight }) => [other, Math.round(weight * 100)]),
          }),
        },
      ];
    }),
  );
}

function packAll(found: readonly [number, Mention][]): number[] {
  const most = found
    .toSorted(([a, { weight: one }], [b, { weight: other }]) => other - one || a - b)
    .slice(0, MOST_POSTINGS)
    .toSorted(([a], [b]) => a - b);
  return most.flatMap(([number, { weight, titleShare }], index) => [
    number - (most[index - 1]?.[0] ?? 0),
    packPosting(weight, titleShare),
  ]);
}

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
type Fields = Record<FieldName, readonly string[]>;

function readFields({ title, names, summary, searchedAs = '', passages }: SearchDocument): Fields {
  const headings = [...new Set(passages.map(({ heading }) => heading))].filter((heading) => heading !== title);
  return {
    title: wordsIn(title),
    names: names.flatMap(({ name }) => wordsIn(name)),
    summary: wordsIn(summary),
    searchedAs: wordsIn(searchedAs),
    headings: headings.flatMap(wordsIn),
    text: passages.flatMap(({ text }) => wordsIn(text)),
  };
}

function wordsIn(text: string): string[] {
  return [...readWords(text).map(({ word }) => word), ...gluedWords(text)];
}

function averageLengths(fields: readonly Fields[]): Record<FieldName, number> {
  const average = (name: FieldName): number =>
    fields.reduce((sum, words) => sum + words[name].length, 0) / Math.max(1, fields.length);
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, average(name)])) as Record<FieldName, number>;
}

/** Which part of the title, or of the name that it is most of, each stem is: what is rare says more of it. */
function titleShares(
  { title, names }: SearchDocument,
  split: (word: string) => readonly string[],
  rarity: (stem: string) => number,
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const text of [title, ...names.map(({ name }) => name)]) {
    const words = [...new Set(wordsIn(text))].filter((word) => !isEmptyWord(word));
    const stems = new Set(words.map(stemOf));
    const whole = [...stems].reduce((sum, stem) => sum + rarity(stem), 0);
    const add = (stem: string, share: number): unknown => shares.set(stem, Math.max(shares.get(stem) ?? 0, share));
    for (const stem of stems) add(stem, rarity(stem) / whole);
    for (const word of words) {
      const parts = split(word);
      for (const part of parts) add(part, rarity(stemOf(word)) / whole / parts.length / 2);
    }
  }
  return shares;
}

/** What stands in one passage belongs together, and so does a title with what is said under it. */
function contextsOf(documents: readonly SearchDocument[]): string[][] {
  return documents.flatMap(({ title, searchedAs, passages }) =>
    [...passages, ...(searchedAs === undefined ? [] : [{ heading: '', text: searchedAs }])].map(({ heading, text }) => {
      const words = readWords(`${title} ${heading} ${text}`).map(({ word }) => word);
      return [...new Set(words.filter((word) => !isEmptyWord(word)).map(stemOf))];
    }),
  );
}

/** Stems that are forms of one word, or that differ in a short ending only: `techniek` and `technisch`. */
function findFamilies(stems: readonly string[]): Map<string, string[]> {
  const families = new Map<string, Set<string>>();
  const join = (group: readonly string[]): void => {
    for (const stem of group) {
      const family = families.get(stem) ?? new Set();
      for (const other of group) if (other !== stem) family.add(other);
      families.set(stem, family);
    }
  };
  for (const group of Map.groupBy(stems, rootOf).values()) if (group.length > 1) join(group);
  const long = stems.filter(({ length }) => length >= LONG_START);
  for (const group of Map.groupBy(long, (stem) => stem.slice(0, LONG_START)).values()) {
    for (const [index, stem] of group.entries()) {
      for (const other of group.slice(index + 1)) if (areForms(stem, other)) join([stem, other]);
    }
  }
  return new Map([...families].map(([stem, family]) => [stem, [...family]]));
}

function makeShards(records: ReadonlyMap<string, StemRecord>): { first: string; text: string }[] {
  const shards: { first: string; records: [string, StemRecord][]; length: number }[] = [];
  for (const [stem, record] of records) {
    const length = JSON.stringify(record).length + stem.length + 4;
    const shard = shards.at(-1);
    if (shard === undefined || (shard.length > 0 && shard.length + length > LONGEST_SHARD)) {
      shards.push({ first: stem, records: [[stem, record]], length });
    } else {
      shard.records.push([stem, record]);
      shard.length += length;
    }
  }
  return shards.map(({ first, records: own }) => ({ first, text: JSON.stringify(Object.fromEntries(own)) }));
}

function makeDocument(document: SearchDocument): DocumentFile {
  const { url, title, kind, summary, facets, date, isExample, names, searchedAs, passages } = document;
  let room = LONGEST_SHOWN;
  const shown = passages.filter(({ text }) => (room -= text.length) > 0);
  return {
    url,
    title,
    kind,
    summary,
    regions: facets.regio ?? [],
    ...(date !== undefined && { date }),
    ...(isExample && { isExample }),
    ...(searchedAs !== undefined && { searchedAs }),
    ...(names.length > 0 && { names: names.map(({ name, what }) => [name, what] as const) }),
    passages: shown.map(({ anchor, heading, text }) => [anchor ?? '', heading, text] as const),
  };
}

function makeFacets(documents: readonly SearchDocument[]): FacetsFile {
  const makeFacet = (name: FacetName) => {
    const valuesOf = (document: SearchDocument): readonly string[] =>
      name === 'jaar' ? [document.date?.slice(0, 4) ?? []].flat() : (document.facets[name] ?? []);
    const values = [...new Set(documents.flatMap(valuesOf))].sort();
    return { values, of: documents.map((document) => valuesOf(document).map((value) => values.indexOf(value))) };
  };
  return Object.fromEntries((Object.keys(FACETS) as FacetName[]).map((name) => [name, makeFacet(name)]));
}

/** Words as they are written, so that one who mistyped a word sees a word. The rarest are left out where there are many. */
function makeSpelling(fields: readonly Fields[]): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const each of fields) {
    const words = new Set(Object.values(each).flat());
    for (const word of words)
      if (!/\p{N}/u.test(word) && word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .toSorted((a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SPELLED);
}

function findNameWords(documents: readonly SearchDocument[]): string[] {
  const names = [...new Set(documents.flatMap((document) => document.names.map(({ name }) => name)))];
  const counts = new Map<string, number>();
  for (const name of names) {
    const stems = new Set(readWords(name).map(({ word }) => stemOf(word)));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].flatMap(([stem, count]) => (count >= NAMES_SHARING && !isEmptyWord(stem) ? stem : [])).sort();
}

/** FNV-1a, 2 × 32 bits: it names files, it guards nothing. */
function hashOf(texts: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const text of texts) {
    for (let place = 0; place < text.length; place += 1) {
      low = Math.imul(low ^ text.charCodeAt(place), 0x01000193);
      high = Math.imul(high ^ text.charCodeAt(place), 0x85ebca6b);
    }
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
