import type { StemRecord } from './index-files.ts';
import type { OpenIndex, Spelling } from './open-index.ts';
import { stemOf } from './stem.ts';

/** A word of a question, as the site knows it. */
export interface WordReading {
  readonly word: string;
  /** Words of the site that it stands for, each with how much; the first says most. */
  readonly stands: readonly StandsFor[];
  /** The parts of a compound that the site does not have as a whole. */
  readonly parts?: readonly StandsFor[];
  /** The site does not have it, nor anything that it surely stands for. */
  readonly isUnknown?: true;
  /** What was typed, when that was a slip. */
  readonly typed?: string;
  /** Words that may have been meant. */
  readonly near?: readonly string[];
}

interface StandsFor {
  readonly stem: string;
  readonly record: StemRecord;
  /** 1 for the word itself. */
  readonly weight: number;
  /** How much of the word is said by it, from 0 to 1. */
  readonly credit: number;
}

export interface WordContext {
  /** The words on both sides of it in the question. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly mends: boolean;
}

const GLUED = { weight: 1, credit: 1 };
const STARTING = { weight: 0.7, credit: 1 };
const INSIDE = { weight: 0.6, credit: 0.6 };
const KIN = { weight: 0.6, credit: 0.8 };
const PIECE = { weight: 0.5, credit: 0.3 };
const MOST_INSIDE = 4;
const MOST_NEAR = 4;
const SHORTEST_INSIDE = 4;
const SHORTEST_PIECE = 5;

/**
 * A word as the index has it, alone or written as one with its neighbour. Else as a compound of which it has the parts, the
 * start of a word that is still being typed, a slip, a part of other words, or a word of which it knows a piece.
 */
export async function readWord(word: string, context: WordContext, index: OpenIndex): Promise<WordReading> {
  const known = await standFor(index, [word]);
  const glued = await standFor(index, gluedWith(word, context), GLUED);
  if (known.length + glued.length > 0) return { word, stands: [...known, ...glued] };
  const spelling = await index.spelling();
  const parts = spelling.split(word);
  const inParts = await Promise.all(parts.map((part) => standFor(index, [part])));
  if (parts.length > 0 && inParts.every(({ length }) => length > 0)) return { word, stands: [], parts: inParts.flat() };
  const isLast = context.after === undefined;
  const started =
    isLast && isLong(word) ? await standFor(index, spelling.startingWith(word, MOST_INSIDE), STARTING) : [];
  if (started.length > 0) return { word, stands: started };
  const meant = context.mends ? spelling.mend(word) : undefined;
  const mended = meant === undefined ? [] : await standFor(index, [meant]);
  if (meant !== undefined && mended.length > 0) return { word: meant, stands: mended, typed: word };
  const guessed = await guess(word, spelling, index);
  return { word, ...guessed, ...(guessed.isUnknown === true && { near: spelling.near(word, MOST_NEAR) }) };
}

async function guess(
  word: string,
  spelling: Spelling,
  index: OpenIndex,
): Promise<Pick<WordReading, 'stands' | 'isUnknown'>> {
  const family = isLong(word) ? await standFor(index, spelling.family(word, MOST_INSIDE), KIN) : [];
  if (family.length > 0) return { stands: family };
  const inside = isLong(word) ? await standFor(index, spelling.containing(word, MOST_INSIDE), INSIDE) : [];
  if (inside.length > 0) return { stands: inside };
  const piece = spelling.longestPiece(word, SHORTEST_PIECE);
  return { stands: piece === undefined ? [] : await standFor(index, [piece], PIECE), isUnknown: true };
}

const isLong = (word: string): boolean => word.length >= SHORTEST_INSIDE;

function gluedWith(word: string, { before, after }: WordContext): string[] {
  return [before === undefined ? [] : before + word, after === undefined ? [] : word + after].flat();
}

async function standFor(
  index: OpenIndex,
  words: readonly string[],
  much = { weight: 1, credit: 1 },
): Promise<StandsFor[]> {
  const found = await Promise.all(
    [...new Set(words.map(stemOf))].map(async (stem) => ({ stem, record: await index.record(stem) })),
  );
  return found.flatMap(({ stem, record }) => (record === undefined ? [] : { stem, record, ...much }));
}
