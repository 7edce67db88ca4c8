import type { HitPassage } from './answer.ts';
import type { DocumentFile } from './index-files.ts';
import { stemOf } from './stem.ts';
import { isEmptyWord, readWords, type Word } from './words.ts';

/** How much each stem that was looked for says, from 0 to 1. */
export type Wanted = ReadonlyMap<string, number>;

const LONGEST = 220;
const HEADING = 1.2;

export interface BestPassage {
  readonly passage: HitPassage;
  /** How much of what was looked for stands in it together: the sum of what its stems say. */
  readonly worth: number;
}

/** The passage of a page in which most of what was looked for stands; undefined when nothing does. */
export function findBestPassage({ url, passages }: DocumentFile, wanted: Wanted): BestPassage | undefined {
  let best: { worth: number; passage: DocumentFile['passages'][number]; hits: Word[] } | undefined;
  for (const passage of passages) {
    const [, heading, text] = passage;
    const inText = findHits(text, wanted);
    const inHeading = findHits(heading, wanted);
    const stems = new Map([
      ...inText.stems,
      ...[...inHeading.stems].map(([stem, worth]): [string, number] => [stem, worth * HEADING]),
    ]);
    const worth = [...stems.values()].reduce((sum, one) => sum + one, 0);
    if (worth > (best?.worth ?? 0)) best = { worth, passage, hits: inText.words };
  }
  if (best === undefined) return undefined;
  const [anchor, heading, text] = best.passage;
  const address = anchor === '' || url.includes('#') ? url : `${url}#${anchor}`;
  return { worth: best.worth, passage: { url: address, heading, text: markHits(text, best.hits) } };
}

/** How much of what was looked for stands in a text: the sum of what its stems say. */
export function worthOfText(text: string, wanted: Wanted): number {
  return [...findHits(text, wanted).stems.values()].reduce((sum, worth) => sum + worth, 0);
}

function findHits(text: string, wanted: Wanted): { words: Word[]; stems: Map<string, number> } {
  const stems = new Map<string, number>();
  const words = readWords(text).filter(({ word }) => {
    if (isEmptyWord(word)) return false;
    const found = findWanted(stemOf(word), wanted);
    if (found !== undefined) stems.set(found, wanted.get(found) ?? 0);
    return found !== undefined;
  });
  return { words, stems };
}

const LONG_PART = 4;

/** What was looked for stands in a word by itself, or as its first or last part. */
function findWanted(stem: string, wanted: Wanted): string | undefined {
  if (wanted.has(stem)) return stem;
  return [...wanted.keys()].find((one) => one.length >= LONG_PART && (stem.startsWith(one) || stem.endsWith(one)));
}

/** The piece of a text with most hits, cut between words. */
function markHits(text: string, hits: readonly Word[]): HitPassage['text'] {
  const { start, end } = findWindow(text, hits);
  const pieces: { text: string; isHit: boolean }[] = [];
  const add = (piece: string, isHit: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, isHit });
  };
  if (start > 0) add('… ', false);
  let place = start;
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    add(text.slice(place, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    place = hit.end;
  }
  add(text.slice(place, end), false);
  if (end < text.length) add(' …', false);
  return pieces;
}

function findWindow(text: string, hits: readonly Word[]): { start: number; end: number } {
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  let best = { from: hits[0]?.start ?? 0, count: 0 };
  for (const [index, { start }] of hits.entries()) {
    const count = hits.slice(index).filter(({ end }) => end - start <= LONGEST - LONGEST / 4).length;
    if (count > best.count) best = { from: start, count };
  }
  const start = wordStart(text, Math.max(0, Math.min(best.from - LONGEST / 4, text.length - LONGEST)));
  const end = start + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', start + LONGEST);
  return { start, end: end <= start ? text.length : end };
}

/** A sentence that begins near is shown from its beginning. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const sentence = text.slice(from, from + LONGEST / 4).search(/(?<=[.!?] )\p{Lu}/u);
  if (sentence >= 0) return from + sentence;
  const space = text.indexOf(' ', from);
  return space < 0 ? from : space + 1;
}
