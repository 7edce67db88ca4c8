import { isHeading, type Block } from './blocks.ts';
import type { SourceLine } from './source-lines.ts';

export interface Sorted {
  /** The running text, and where lines were taken out of it. */
  readonly blocks: readonly SortedBlock[];
  /** Each row of blocks that a PDF put in the middle of the text, such as the opening of the piece. */
  readonly interruptions: readonly (readonly Block[])[];
  /** Page numbers, and titles that return on each page. */
  readonly labels: readonly Block[];
}
export interface SortedBlock {
  readonly block: Block;
  /** Whether loose lines stood between this block and the one before it. */
  readonly afterLoose: boolean;
}

const WIDER = 1.25;
const REPEATS = 3;
const PAGE_NUMBER = /^(?:(?:pagina|pag\.?|p\.)\s*)?[-–—|]?\s*\d{1,3}(?:\s*(?:\/|van)\s*\d{1,3})?\s*[-–—|]?$/iu;

/** Takes out what interrupts the running text. Before its first block nothing is out of place but page numbers. */
export function sortLooseLines(blocks: readonly Block[], column: number | undefined): Sorted {
  const repeated = findRepeated(blocks);
  const interruptions = findInterruptions(blocks, column);
  const interrupting = new Set(interruptions.flat());
  const isLabel = blocks.map(
    (block) => !interrupting.has(block) && (isPageNumber(block) || isRepeated(block, repeated)),
  );
  const isLoose = blocks.map((block, index) => isLabel[index] === true || interrupting.has(block));
  return {
    blocks: blocks.flatMap((block, index) =>
      isLoose[index] === true ? [] : [{ block, afterLoose: isLoose[index - 1] === true }],
    ),
    interruptions,
    labels: blocks.filter((_, index) => isLabel[index] === true),
  };
}

/** All lines, with an empty one between pages and beside the page number or running title at the edge of a page. */
export function separatePages(pages: readonly (readonly SourceLine[])[]): SourceLine[] {
  const filled = pages.map((page) => page.filter(({ text }) => text !== ''));
  const repeated = findRepeated(
    filled.flatMap((page) => [page.slice(0, 1), ...(page.length > 1 ? [page.slice(-1)] : [])]),
  );
  return pages.flatMap((page, index) => {
    const edges = [filled[index]?.at(0), filled[index]?.at(-1)].filter(
      (line) => line !== undefined && pages.length > 1 && (isPageNumber([line]) || isRepeated([line], repeated)),
    );
    return [...page.flatMap((line) => (edges.includes(line) ? [EMPTY, line, EMPTY] : [line])), EMPTY];
  });
}

const EMPTY: SourceLine = { number: 0, text: '', isIndented: false };

function isPageNumber(block: Block): boolean {
  return block.length === 1 && PAGE_NUMBER.test(block[0]?.text ?? '');
}

/** The lines at the top and foot of pages return, but for their page number. */
function findRepeated(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of blocks.flatMap(runningTitle)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= REPEATS).map(([text]) => text));
}

function isRepeated(block: Block, repeated: ReadonlySet<string>): boolean {
  return runningTitle(block).some((text) => repeated.has(text));
}

function runningTitle(block: Block): string[] {
  const [line] = block;
  if (line === undefined || block.length > 1 || !/\p{L}/u.test(line.text) || /[-.!?…:;,]["'”’]*$/u.test(line.text))
    return [];
  return [line.text.replace(/\d+/g, '#')];
}

/** Blocks set wider than the column, in the middle of the text, with the titles and numbers around them. */
function findInterruptions(blocks: readonly Block[], column: number | undefined): Block[][] {
  if (column === undefined) return [];
  const isWide = (block: Block): boolean =>
    block.filter(({ text }) => text.length > WIDER * column).length * 2 > block.length;
  const couldBelong = blocks.map(
    (block) => isWide(block) || isPageNumber(block) || block.every((line) => isHeading(line, column)),
  );
  const runs: Block[][] = [];
  for (let first = 0, last = 0; first < blocks.length; first = last + 1) {
    last = first;
    if (couldBelong[first] !== true) continue;
    while (couldBelong[last + 1] === true) last++;
    const run = blocks.slice(first, last + 1);
    // At the top of the text an opening is where it belongs.
    if (first > 0 && run.some(isWide)) runs.push(run);
  }
  return runs;
}
