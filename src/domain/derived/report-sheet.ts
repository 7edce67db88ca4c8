import { BOLD, REGULAR, wrapText } from '../timeline/text-width.ts';

/** What stands on the sheet of a report, each item as the paragraphs that it is printed in. */
export interface SheetTexts {
  readonly title: string;
  readonly intro: readonly string[];
  readonly parts: readonly string[];
  readonly decisions: readonly Item[];
  readonly moved: readonly Item[];
  readonly due: readonly Item[];
  readonly sources: readonly Item[];
}
type Item = readonly string[];

/** How many items of each list one A4 has room for; the rest is told as a number. */
export interface SheetRoom {
  readonly decisions: number;
  readonly moved: number;
  readonly due: number;
  readonly sources: number;
}

/** In px of 1/96 inch, as print.css and timeline.css set them: an A4 without its margins, its columns, and the steps of its lines. */
const HEIGHT = 1009;
const WIDTH = 688;
const HALF = 326;
const THIRD = 208;
const SOURCE = 300;
const TITLE = { size: 24, step: 28 };
const TEXT = { size: 12.8, step: 18 };
const FINE = { size: 12.2, step: 15.5 };
const STEP = TEXT.step;
/** Regular and bold words stand mixed. */
const MIXED = (BOLD + REGULAR) / 2;
const HEADING = 30;
const ITEM_GAP = 8;
const PARTS_FRAME = 92;
const FOOT = 60;
/** Sources stand last, but a sheet without any would be no account. */
const LEAST_SOURCES = HEADING + 3 * STEP;

/** In the order of importance: the parts whole, then decisions, what moved, what was due, and sources. */
export function fitReport(texts: SheetTexts): SheetRoom {
  const body = HEIGHT - FOOT - headHeight(texts) - partsHeight(texts) - LEAST_SOURCES;
  const leastMoved = HEADING + Math.min(listHeight(texts.moved, HALF), printedHeight(texts.moved, 1, HALF));
  const decisions = countFitting(texts.decisions, HALF, body - HEADING - leastMoved);
  const decisionsEnd = HEADING + printedHeight(texts.decisions, decisions, HALF);
  const moved = countFitting(texts.moved, HALF, body - HEADING - decisionsEnd);
  const due = countFitting(texts.due, HALF, body - HEADING);
  const used = Math.max(
    decisionsEnd + HEADING + printedHeight(texts.moved, moved, HALF),
    HEADING + printedHeight(texts.due, due, HALF),
  );
  return { decisions, moved, due, sources: countSources(texts.sources, body + LEAST_SOURCES - HEADING - used) };
}

/** In two columns of small print, of which one may end an item earlier. */
function countSources(sources: readonly Item[], room: number): number {
  const heights = sources.map(([text = '']) => wrapText(text, SOURCE, FINE.size, MIXED).length * FINE.step + 2);
  const highest = Math.max(0, ...heights);
  const sumOf = (count: number) => heights.slice(0, count).reduce((sum, height) => sum + height, 0);
  const more = (count: number) => (count < heights.length ? 2 * FINE.step : 0);
  const fits = [...heights.keys()].map((index) => sumOf(index + 1) + more(index + 1) <= 2 * room - highest);
  return fits.lastIndexOf(true) + 1;
}

function headHeight({ title, intro }: SheetTexts): number {
  const titles = wrapText(title, WIDTH, TITLE.size, BOLD).length * TITLE.step;
  return STEP + titles + itemHeight(intro, WIDTH - 80) + 12;
}

function partsHeight({ parts }: SheetTexts): number {
  return PARTS_FRAME + Math.max(...parts.map((text) => lineCount(text, THIRD) * STEP));
}

/** The longest beginning of a list that fits, with a line for what is left out. */
function countFitting(items: readonly Item[], width: number, room: number): number {
  if (listHeight(items, width) <= room) return items.length;
  const fits = items.map((_, index) => printedHeight(items, index + 1, width) <= room);
  return fits.lastIndexOf(true) + 1;
}

function printedHeight(items: readonly Item[], count: number, width: number): number {
  const more = count < items.length ? 2 * STEP : 0;
  return Math.max(2 * STEP, listHeight(items.slice(0, count), width) + more);
}

function listHeight(items: readonly Item[], width: number): number {
  return items.reduce((sum, item) => sum + itemHeight(item, width), 0);
}

function itemHeight(paragraphs: Item, width: number): number {
  return paragraphs.reduce((sum, text) => sum + lineCount(text, width) * STEP, ITEM_GAP);
}

function lineCount(text: string, width: number): number {
  return wrapText(text, width, TEXT.size, MIXED).length;
}
