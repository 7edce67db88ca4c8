import { endsInHyphen, type SourceLine } from './source-lines.ts';

/** Lines that stand together, between empty ones. */
export type Block = readonly SourceLine[];

/** A line shorter than this part of the column ends before its column does: a heading, or the end of a paragraph. */
const SHORT = 0.7;
/** A text has a column when so many of its lines come near the same length. */
const SHARE_OF_FULL_LINES = 0.4;
const NEAR = 0.85;

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;
const STARTS_LARGE = /^["'“‘«([¿¡]*[\p{Lu}\p{N}]/u;
const STARTS_SMALL = /^["'“‘«([]*\p{Ll}/u;
const BULLET = /^[•▪‣◦●■·]/u;

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

export function startsSmall(text: string): boolean {
  return STARTS_SMALL.test(text);
}

/**
 * The length in characters of a full line, when the lines of the text were broken to fit a column; undefined for a
 * text with one line a paragraph.
 */
export function findColumn(lines: readonly SourceLine[]): number | undefined {
  const lengths = lines.flatMap(({ text }) => (text === '' ? [] : [text.length])).toSorted((a, b) => a - b);
  const column = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const full = lengths.filter((length) => length >= NEAR * column && length <= column / NEAR).length;
  return lengths.length >= 5 && full >= SHARE_OF_FULL_LINES * lengths.length ? column : undefined;
}

/** Splits at empty lines, before bullets, and after a sentence that ends before its column does. */
export function splitBlocks(lines: readonly SourceLine[], column: number | undefined): Block[] {
  const blocks: SourceLine[][] = [[]];
  for (const line of lines) {
    const current = blocks.at(-1);
    const previous = current?.at(-1);
    if (line.text === '') blocks.push([]);
    else if (current === undefined || (previous !== undefined && beginsBlock(line, previous, column)))
      blocks.push([line]);
    else current.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

function beginsBlock(line: SourceLine, previous: SourceLine, column: number | undefined): boolean {
  if (BULLET.test(line.text)) return true;
  return isShort(previous, column) && endsSentence(previous.text) && STARTS_LARGE.test(line.text);
}

export function isShort({ text }: SourceLine, column: number | undefined): boolean {
  return column !== undefined && text.length < SHORT * column;
}

/** Whether a line can be a heading: short, begins large, and is no sentence. Without a column only a line alone can. */
export function isHeading(line: SourceLine, column: number | undefined): boolean {
  return (column === undefined ? line.text.length <= 60 : isShort(line, column)) && isTitle(line);
}

/** Whether a line begins large and is no sentence. A heading may be a question. */
export function isTitle({ text }: SourceLine): boolean {
  return STARTS_LARGE.test(text) && /\p{L}/u.test(text) && !/[.!…:,;]["'”’»)\]]*$/u.test(text);
}

/** The heading with which a block begins, if any, and the lines under it. */
export function splitHeading(
  block: Block,
  column: number | undefined,
): { heading: SourceLine | undefined; body: Block } {
  const [first, second] = block;
  const none = { heading: undefined, body: block };
  if (first === undefined || endsInHyphen(first.text) || !isHeading(first, column)) return none;
  if (second === undefined) return { heading: first, body: [] };
  // A short line in the middle of a paragraph goes on in small letters.
  return column !== undefined && STARTS_LARGE.test(second.text) ? { heading: first, body: block.slice(1) } : none;
}
