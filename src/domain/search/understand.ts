import type { StemRecord } from './index-files.ts';
import type { OpenIndex, Spelling } from './open-index.ts';
import { stemOf } from './stem.ts';
import { isEmptyWord, readWords } from './words.ts';

/** A way to say a word of the question: all these stems, for so much. */
export interface Alternative {
  readonly stems: readonly string[];
  /** 1 for the word itself, less for another that means nearly the same. */
  readonly weight: number;
  /** As a reader may be told; undefined for the word itself. */
  readonly via?: string;
}

/** A word of the question that says something. */
export interface Concept {
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** How much it says: what is rare says more. */
  readonly worth: number;
  /** Words that go with it. */
  readonly related: readonly Alternative[];
}

export interface Understood {
  readonly concepts: readonly Concept[];
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  readonly meant: string;
  readonly near: readonly string[];
  readonly unknown: readonly string[];
  readonly ways: readonly { readonly word: string; readonly via: string }[];
}

/** More words than this no question has; of a pasted text the first count. */
const MOST_WORDS = 24;
const MOST_NEAR = 4;
const MOST_STARTING = 4;
const SHORTEST_START = 4;
const SYNONYM = 0.8;
const FAMILY = 0.55;
const PARTS = 0.45;
const STARTING = 0.7;
const RELATED = 0.5;

/** Words of a question as what they may mean on this site. */
export async function understand(
  query: string,
  index: OpenIndex,
  { mends }: { readonly mends: boolean },
): Promise<Understood> {
  const words = readWords(query.slice(0, 2000));
  const saying = words.filter(({ word }) => !isEmptyWord(word));
  const asked = [...new Set((saying.length > 0 ? saying : words).map(({ word }) => word))].slice(0, MOST_WORDS);
  const found = await Promise.all(asked.map((word, place) => readWord(word, place === asked.length - 1, index, mends)));
  const read = found.flatMap(({ words: own }) => own);
  const concepts = read.map(({ word, record, others }): Concept => {
    const stem = stemOf(word);
    return {
      typed: word,
      worth: worthOf(record?.count ?? others[0]?.count ?? 0, index.start.documents),
      alternatives: [
        ...(record === undefined ? [] : [{ stems: [stem], weight: 1 }]),
        ...others.map(({ stem: other, weight, via }) => ({ stems: [other], weight, via })),
        ...(record?.parts === undefined ? [] : [{ stems: record.parts, weight: PARTS }]),
        ...(record?.family ?? []).map((other) => ({ stems: [other], weight: FAMILY })),
      ],
      related: pairs(record?.related ?? []).map(([other, weight]) => ({
        stems: [other],
        weight: (weight / 100) * RELATED,
      })),
    };
  });
  const mended = found.flatMap((one) => one.mended ?? []);
  return {
    ...addSynonyms(concepts, index),
    mended,
    meant: mended.reduce((text, { typed, meant }) => replaceWord(text, typed, meant), query),
    near: [...new Set(found.flatMap(({ near }) => near))].slice(0, MOST_NEAR),
    unknown: found.flatMap(({ unknown }) => unknown ?? []),
  };
}

interface FoundWord {
  readonly words: readonly {
    readonly word: string;
    readonly record: StemRecord | undefined;
    readonly others: readonly {
      readonly stem: string;
      readonly weight: number;
      readonly via: string;
      readonly count: number;
    }[];
  }[];
  readonly mended?: { readonly typed: string; readonly meant: string };
  readonly near: readonly string[];
  readonly unknown?: string;
}

/** A word as the index has it; else as the start of a word, as a compound, as a slip; else it is unknown. */
async function readWord(word: string, isLast: boolean, index: OpenIndex, mends: boolean): Promise<FoundWord> {
  const record = await index.record(stemOf(word));
  if (record !== undefined) return { words: [{ word, record, others: [] }], near: [] };
  if (isSynonymStem(stemOf(word), index)) return { words: [{ word, record, others: [] }], near: [] };
  const spelling = await index.spelling();
  const started = isLast && word.length >= SHORTEST_START ? spelling.startingWith(word, MOST_STARTING) : [];
  if (started.length > 0) {
    const others = await Promise.all(
      started.map(async (whole) => {
        const stem = stemOf(whole);
        return { stem, weight: STARTING, via: whole, count: (await index.record(stem))?.count ?? 1 };
      }),
    );
    return { words: [{ word, record, others }], near: [] };
  }
  const parts = await readParts(word, spelling, index);
  const meant = mends ? spelling.mend(word) : undefined;
  if (parts.length > 0) return { words: parts, near: [] };
  if (meant !== undefined) {
    const known = await index.record(stemOf(meant));
    return { words: [{ word: meant, record: known, others: [] }], mended: { typed: word, meant }, near: [] };
  }
  return { words: [{ word, record, others: [] }], near: spelling.near(word, MOST_NEAR), unknown: word };
}

async function readParts(word: string, { split }: Spelling, index: OpenIndex): Promise<FoundWord['words']> {
  const parts = await Promise.all(
    split(word).map(async (part) => ({ word: part, record: await index.record(stemOf(part)), others: [] })),
  );
  return parts.every(({ record }) => record !== undefined) ? parts : [];
}

function isSynonymStem(stem: string, { start }: OpenIndex): boolean {
  return start.synonyms.some((group) => group.some((phrase) => phrase.length === 1 && phrase[0] === stem));
}

/** Adds what means the same to the words of a question; a phrase of several words is known when they stand in a row. */
function addSynonyms(concepts: readonly Concept[], { start }: OpenIndex): Pick<Understood, 'concepts' | 'ways'> {
  const stems = concepts.map(({ typed }) => stemOf(typed));
  const added = concepts.map((): Alternative[] => []);
  const ways: { word: string; via: string }[] = [];
  for (const group of start.synonyms) {
    for (const phrase of group) {
      const place = findRow(stems, phrase);
      if (place < 0) continue;
      const others = group.filter((other) => other !== phrase);
      for (let at = place; at < place + phrase.length; at += 1) {
        added[at]?.push(...others.map((other) => ({ stems: other, weight: SYNONYM, via: other.join(' ') })));
      }
      ways.push(...others.map((other) => ({ word: phrase.join(' '), via: other.join(' ') })));
    }
  }
  return {
    concepts: concepts.map((concept, place) => ({
      ...concept,
      alternatives: [...concept.alternatives, ...(added[place] ?? [])],
    })),
    ways,
  };
}

function findRow(stems: readonly string[], phrase: readonly string[]): number {
  return stems.findIndex((_, place) => phrase.every((stem, at) => stems[place + at] === stem));
}

/** As much as a word says that so many documents have; of an unknown word nobody knows, and it says most. */
function worthOf(count: number, documents: number): number {
  return Math.log(1 + (documents - count + 0.5) / (count + 0.5));
}

function pairs(list: readonly (string | number)[]): [string, number][] {
  return list.flatMap((stem, place) => {
    const weight = list[place + 1];
    return typeof stem === 'string' && typeof weight === 'number' ? [[stem, weight] as [string, number]] : [];
  });
}

function replaceWord(text: string, typed: string, meant: string): string {
  const found = readWords(text).find(({ word }) => word === typed);
  return found === undefined ? text : text.slice(0, found.start) + meant + text.slice(found.end);
}
