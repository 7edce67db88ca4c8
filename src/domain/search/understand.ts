import type { OpenIndex } from './open-index.ts';
import { readWord, type WordReading } from './read-word.ts';
import { stemOf } from './stem.ts';
import { isEmptyWord, readWords } from './words.ts';

/** A way to say a word of the question: all these stems, for so much. */
export interface Alternative {
  readonly stems: readonly string[];
  /** 1 for the word itself, less for another that means nearly the same. */
  readonly weight: number;
  /** How much of the word is said by it: a page that has it has so much of what was asked. */
  readonly credit: number;
}

/** A word of the question that says something. */
interface Concept {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  /** How much it says: what is rare says more. */
  readonly worth: number;
  /** Words that go with it. */
  readonly related: readonly Alternative[];
}

export interface Understood {
  readonly concepts: readonly Concept[];
  /** Words that say nothing of the subject, but that a title may begin with as the question does: “hoeveel”. */
  readonly tone: readonly Concept[];
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  readonly meant: string;
  readonly near: readonly string[];
  readonly unknown: readonly string[];
  readonly ways: readonly { readonly word: string; readonly via: string }[];
}

/** More words than this no question has; of a pasted text the first count. */
const MOST_WORDS = 24;
const LONGEST = 2000;
const MOST_NEAR = 4;
const SYNONYM = { weight: 0.95, credit: 1 };
const FAMILY = { weight: 0.55, credit: 0.9 };
const PARTS = { weight: 0.45, credit: 0.8 };
const RELATED = 0.5;
const MOST_TONE = 3;
const TONE = 0.3;
/** Of a compound that the site writes nowhere: all its parts, its last part, which says what it is, or another part. */
const ALL_PARTS = { weight: 0.8, credit: 1 };
const LAST_PART = { weight: 0.5, credit: 0.5 };
const OTHER_PART = { weight: 0.4, credit: 0.4 };

/** Words of a question as what they may mean on this site. */
export async function understand(
  query: string,
  index: OpenIndex,
  { mends }: { readonly mends: boolean },
): Promise<Understood> {
  const words = readWords(query.slice(0, LONGEST)).map(({ word }) => word);
  const saying = words.filter((word) => !isEmptyWord(word));
  const asked = [...new Set(saying.length > 0 ? saying : words)].slice(0, MOST_WORDS);
  const read = await Promise.all(
    asked.map((word, place) => readWord(word, { before: asked[place - 1], after: asked[place + 1], mends }, index)),
  );
  const mended = read.flatMap(({ typed, word }) => (typed === undefined ? [] : { typed, meant: word }));
  const tone = words.filter(isEmptyWord).slice(0, saying.length === 0 ? 0 : MOST_TONE);
  return {
    tone: (await Promise.all(tone.map((word) => readTone(word, index)))).flat(),
    ...addSynonyms(
      read.map((reading) => conceptOf(reading, index.start.documents)),
      index,
    ),
    mended,
    meant: mended.reduce((text, { typed, meant }) => replaceWord(text, typed, meant), query),
    near: [...new Set(read.flatMap(({ near = [] }) => near))].slice(0, MOST_NEAR),
    unknown: read.flatMap(({ isUnknown, word }) => (isUnknown === true ? word : [])),
  };
}

async function readTone(word: string, index: OpenIndex): Promise<Concept[]> {
  const record = await index.record(stemOf(word));
  if (record === undefined) return [];
  const worth = worthOf(record.count, index.start.documents) * TONE;
  return [{ word, worth, alternatives: [{ stems: [stemOf(word)], weight: 1, credit: 0 }], related: [] }];
}

function conceptOf({ word, stands, parts = [], isUnknown }: WordReading, documents: number): Concept {
  const counts = stands.map(({ record }) => record.count);
  const [first] = stands;
  return {
    word,
    worth: worthOf(isUnknown === true || counts.length === 0 ? 0 : Math.max(...counts), documents),
    alternatives: [
      ...stands.flatMap(({ stem, record, weight, credit }) => [
        { stems: [stem], weight, credit },
        ...(record.parts === undefined ? [] : [scaled({ stems: record.parts, ...PARTS }, weight, credit)]),
        ...(record.family ?? []).map((other) => scaled({ stems: [other], ...FAMILY }, weight, credit)),
      ]),
      ...(parts.length === 0 ? [] : [{ stems: parts.map(({ stem }) => stem), ...ALL_PARTS }]),
      ...parts.map(({ stem }, place) => ({ stems: [stem], ...(place === parts.length - 1 ? LAST_PART : OTHER_PART) })),
    ],
    related: pairs((first ?? parts.at(-1))?.record.related ?? []).map(([other, much]) => ({
      stems: [other],
      weight: (much / 100) * RELATED,
      credit: 0,
    })),
  };
}

function scaled({ stems, weight, credit }: Alternative, byWeight: number, byCredit: number): Alternative {
  return { stems, weight: weight * byWeight, credit: credit * byCredit };
}

/** Adds what means the same to the words of a question; a phrase of several words is known when they stand in a row. */
function addSynonyms(concepts: readonly Concept[], index: OpenIndex): Pick<Understood, 'concepts' | 'ways'> {
  const stems = concepts.map(({ word }) => stemOf(word));
  const added = concepts.map((): Alternative[] => []);
  const ways: { word: string; via: string }[] = [];
  for (const group of index.synonyms) {
    for (const phrase of group) {
      const place = phrase.stems.length === 0 ? -1 : stems.findIndex((_, from) => standsAt(phrase.stems, stems, from));
      if (place < 0) continue;
      const others = group.filter(({ stems: own }) => own.join(' ') !== phrase.stems.join(' '));
      for (let at = place; at < place + phrase.stems.length; at += 1) {
        added[at]?.push(...others.map((other) => ({ stems: other.stems, ...SYNONYM })));
      }
      ways.push(...others.map((other) => ({ word: phrase.written, via: other.written })));
    }
  }
  return {
    concepts: concepts.map((concept, place) => ({
      ...concept,
      alternatives: [...concept.alternatives, ...(added[place] ?? [])],
    })),
    ways: ways.filter(({ via }, place) => ways.findIndex((other) => other.via === via) === place),
  };
}

function standsAt(phrase: readonly string[], stems: readonly string[], from: number): boolean {
  return phrase.every((stem, at) => stems[from + at] === stem);
}

/** As much as a word says that so many documents have; of an unknown word nobody knows, and it says most. */
function worthOf(count: number, documents: number): number {
  return Math.log(1 + (documents - count + 0.5) / (count + 0.5));
}

function pairs(list: readonly (string | number)[]): [string, number][] {
  return list.flatMap((stem, place): [string, number][] => {
    const much = list[place + 1];
    return typeof stem === 'string' && typeof much === 'number' ? [[stem, much]] : [];
  });
}

function replaceWord(text: string, typed: string, meant: string): string {
  const found = readWords(text).find(({ word }) => word === typed);
  return found === undefined ? text : text.slice(0, found.start) + meant + text.slice(found.end);
}
