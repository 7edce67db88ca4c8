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
const EDGE_REPEATS = 2;
const PAGE_NUMBER = /^(?:(?:pagina|pag\.?|p\.)\s*)?[-–—|]?\s*\d{1,3}(?:\s*(?:\/|van)\s*\d{1,3})?\s*[-–—|]?$/iu;

/**
 * Takes out what interrupts the running text. Before its first block nothing is out of place but page numbers, titles of
 * pages and the table of contents.
 */
export function sortLooseLines(
  blocks: readonly Block[],
  column: number | undefined,
  titles: ReadonlySet<string> = new Set(),
): Sorted {
  const repeated = new Set([...titles, ...findRepeated(blocks, REPEATS)]);
  const interruptions = findInterruptions(blocks, column);
  const interrupting = new Set(interruptions.flat());
  const contents = findContents(blocks);
  const isLabel = blocks.map(
    (block) =>
      contents.has(block) || (!interrupting.has(block) && (isPageNumber(block) || isRepeated(block, repeated))),
  );
  const isLoose = blocks.map((block, index) => isLabel[index] === true || interrupting.has(block));
  return {
    blocks: blocks.flatMap((block, index) =>
      isLoose[index] === true ? [] : [{ block, afterLoose: isLoose[index - 1] === true }],
    ),
    interruptions: interruptions
      .map((run) => run.filter((block) => !contents.has(block)))
      .filter((run) => run.length > 0),
    labels: blocks.filter((_, index) => isLabel[index] === true),
  };
}

/** What stands at the head or foot of two pages or more is no part of the text, however few pages there are. */
export function findRunningTitles(pages: readonly (readonly SourceLine[])[]): ReadonlySet<string> {
  const filled = pages.map((page) => page.filter(({ text }) => text !== ''));
  const heads = findRepeated(
    filled.map((page) => page.slice(0, 1)),
    EDGE_REPEATS,
  );
  const feet = findRepeated(
    filled.map((page) => (page.length > 1 ? page.slice(-1) : [])),
    EDGE_REPEATS,
  );
  return new Set([...heads, ...feet]);
}

/** All lines, with an empty one between pages and beside the page number or running title at the edge of a page. */
export function separatePages(pages: readonly (readonly SourceLine[])[], repeated: ReadonlySet<string>): SourceLine[] {
  const filled = pages.map((page) => page.filter(({ text }) => text !== ''));
  return pages.flatMap((page, index) => {
    const edges = [filled[index]?.at(0), filled[index]?.at(-1)].filter(
      (line) => line !== undefined && pages.length > 1 && (isPageNumber([line]) || isRepeated([line], repeated)),
    );
    const stands = (line: SourceLine): boolean => edges.includes(line) || isContentsLine(line);
    return [...page.flatMap((line) => (stands(line) ? [EMPTY, line, EMPTY] : [line])), EMPTY];
  });
}

const EMPTY: SourceLine = { number: 0, text: '', isIndented: false };

function isPageNumber(block: Block): boolean {
  return block.length === 1 && PAGE_NUMBER.test(block[0]?.text ?? '');
}

/** A title, a row of points or a wide gap, and the page where it stands. */
const CONTENTS_LINE = /^\S.*?(?:\s*(?:\.\s?|…){3,}\s*|\s{2,}|\t)\d{1,3}$/u;
/** The same with a single space, which a sentence can also have: only among others. */
const LOOSE_CONTENTS_LINE = /^\S.*\p{L}.*\s\d{1,3}$/u;
const CONTENTS_TITLE = /^inhoud(?:sopgave)?$/iu;
const FEWEST_CONTENTS = 3;

function isContentsLine({ text }: SourceLine): boolean {
  return CONTENTS_LINE.test(text) && /\p{L}/u.test(text);
}

/** The blocks of a table of contents: lines that end in the number of a page, each as high as the one before or higher. */
function findContents(blocks: readonly Block[]): ReadonlySet<Block> {
  const runs: Block[][] = [[]];
  let page = 0;
  for (const block of blocks) {
    const pages = block.map(({ text }) => (LOOSE_CONTENTS_LINE.test(text) ? Number(/\d+$/.exec(text)?.[0]) : NaN));
    const rises = pages.every((number, index) => number >= (pages[index - 1] ?? page));
    if (rises) runs.at(-1)?.push(block);
    else runs.push([]);
    page = rises ? (pages.at(-1) ?? 0) : 0;
  }
  const found = runs.filter((run) => run.flat().length >= FEWEST_CONTENTS).flat();
  const titles = blocks.filter((block, index) => isContentsTitle(block) && found.includes(blocks[index + 1] ?? []));
  return new Set([...found, ...titles]);
}

function isContentsTitle(block: Block): boolean {
  return block.length === 1 && CONTENTS_TITLE.test(block[0]?.text ?? '');
}

/** The lines at the top and foot of pages return, but for their page number. */
function findRepeated(blocks: readonly Block[], times: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of blocks.flatMap(runningTitle)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= times).map(([text]) => text));
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
