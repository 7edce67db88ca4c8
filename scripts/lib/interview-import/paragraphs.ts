import { endsSentence, isShort, isTitle, splitHeading, startsSmall, type Block } from './blocks.ts';
import type { Doubt } from './doubt.ts';
import type { SortedBlock } from './loose-lines.ts';
import { endsInBrokenWord, endsInHyphen, type SourceLine } from './source-lines.ts';

/** A heading or paragraph of the draft, still in the lines of the source. */
export interface Part {
  readonly kind: 'heading' | 'paragraph';
  readonly lines: readonly SourceLine[];
  /** Doubts by the line at whose beginning they arise. */
  readonly doubts: ReadonlyMap<SourceLine, Doubt>;
  /** How often a page or column ended within this paragraph. */
  readonly bridges: number;
}

/** Headings and whole paragraphs: what a page or column broke in the middle of a sentence is one again. */
export function makeParts(blocks: readonly SortedBlock[], column: number | undefined): Part[] {
  const parts: Part[] = [];
  for (const [index, sorted] of blocks.entries()) {
    const around = { before: blocks[index - 1]?.block, next: blocks[index + 1]?.block };
    const { heading, body } = splitPart(sorted.block, around, column);
    if (heading !== undefined) parts.push({ ...makePart([heading]), kind: 'heading' });
    if (body.length === 0) continue;
    const previous = parts.at(-1);
    const joint = readJoint(previous, { ...sorted, block: body }, column);
    if (previous !== undefined && joint.isJoined) parts[parts.length - 1] = bridge(previous, body, joint.doubt);
    else parts.push(makePart(body, joint.doubt));
  }
  return parts;
}

interface Around {
  readonly before: Block | undefined;
  readonly next: Block | undefined;
}

/** What goes on in small letters is no heading, however short it is. */
function splitPart(block: Block, around: Around, column: number | undefined): ReturnType<typeof splitHeading> {
  const [line] = block;
  if (line !== undefined && isLongHeading(block, around, column)) return { heading: line, body: [] };
  const split = splitHeading(block, column);
  const goesOn = split.body.length === 0 && startsSmall(around.next?.[0]?.text ?? '');
  return goesOn ? { heading: undefined, body: block } : split;
}

/**
 * A line that nearly fills its column is a heading when white space stands around it, no sentence ends in it, and none
 * goes on from the text before it or into the text after it.
 */
function isLongHeading(block: Block, { before, next }: Around, column: number | undefined): boolean {
  const [line] = block;
  if (line === undefined || block.length > 1 || column === undefined || next === undefined) return false;
  const isFree = before === undefined || endsSentence(before.at(-1)?.text ?? '');
  const startsAnew = !startsSmall(next[0]?.text ?? '');
  return isFree && startsAnew && line.text.length <= column && isTitle(line) && !endsInHyphen(line.text);
}

/** One paragraph of lines that are known to belong together. */
export function makePart(lines: Block, doubt?: Doubt): Part {
  const doubts = lines.slice(1).flatMap((line, index): [SourceLine, Doubt][] => {
    const isGap = line.isIndented && !endsSentence(lines[index]?.text ?? '');
    return isGap ? [[line, { kind: 'indent', line: line.number, words: line.text }]] : [];
  });
  const [first] = lines;
  const opening: [SourceLine, Doubt][] = first === undefined || doubt === undefined ? [] : [[first, doubt]];
  return { kind: 'paragraph', lines, doubts: new Map([...opening, ...doubts]), bridges: 0 };
}

function bridge(part: Part, body: Block, doubt: Doubt | undefined): Part {
  const added = makePart(body, doubt);
  return {
    ...part,
    lines: [...part.lines, ...added.lines],
    doubts: new Map([...part.doubts, ...added.doubts]),
    bridges: part.bridges + 1,
  };
}

interface Joint {
  readonly isJoined: boolean;
  readonly doubt?: Doubt;
}

const APART: Joint = { isJoined: false };

/** Whether a block goes on where the part before it stopped. */
function readJoint(part: Part | undefined, { block, afterLoose }: SortedBlock, column: number | undefined): Joint {
  const [end, start] = [part?.lines.at(-1), block[0]];
  if (part?.kind !== 'paragraph' || end === undefined || start === undefined) return APART;
  const { number: line, text: words } = start;
  const goesOnSmall = startsSmall(words);
  if (endsInBrokenWord(end.text) && /^\p{L}/u.test(words)) return { isJoined: true };
  if (goesOnSmall && !endsSentence(end.text)) return { isJoined: true };
  if (goesOnSmall) return { isJoined: false, doubt: { kind: 'small-start', line, words } };
  if (afterLoose && leavesQuoteOpen(part))
    return { isJoined: true, doubt: { kind: 'paragraph', line, words, joined: true } };
  const stopsShort = !endsSentence(end.text) && column !== undefined && !isShort(end, column);
  return stopsShort ? { isJoined: false, doubt: { kind: 'paragraph', line, words, joined: false } } : APART;
}

function leavesQuoteOpen({ lines }: Part): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[“„«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1;
}
