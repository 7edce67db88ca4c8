import { bandsOf, scaleOf, ticksOf, xOf, type Band, type Scale, type Tick } from './axis.ts';
import { layoutPath, type Ghost, type Hop } from './ghosts.ts';
import { placeLabel, type Label } from './label.ts';
import { BOLD, textWidth, wrapText } from './text-width.ts';
import {
  edgeOfKnowledge,
  formatDay,
  type Timeline,
  type TimelineBar,
  type TimelineLane,
  type TimelineRow,
} from './timeline.ts';
import { toTenth } from '../text/tenth.ts';

/** The drawing in numbers: px from the top left corner. Same timeline and format, same numbers, on any machine. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly bands: readonly Band[];
  readonly ticks: readonly Tick[];
  readonly lanes: readonly PlacedLane[];
  readonly today: Flag | undefined;
  readonly edge: Flag | undefined;
}

export interface PlacedLane {
  readonly lane: TimelineLane;
  readonly top: number;
  readonly bottom: number;
  readonly nameLines: readonly string[];
  readonly marks: readonly PlacedMark[];
  readonly bars: readonly PlacedBar[];
}

export interface PlacedMark extends Block {
  readonly row: TimelineRow;
  /** Middle of the mark. */
  readonly y: number;
}

export interface PlacedBar {
  readonly bar: TimelineBar;
  readonly left: number;
  readonly width: number;
  readonly y: number;
  /** The name of the period; below the bar where it does not fit in it. */
  readonly lines: readonly string[];
  readonly inside: boolean;
}

/** A line over all lanes with a flag below the drawing. */
export interface Flag {
  readonly x: number;
  readonly flagX: number;
  readonly flagY: number;
  readonly flagWidth: number;
  /** The width to which its words are set: in any other font they would leave their flag. */
  readonly wordsWidth: number;
  readonly words: string;
}

/** A mark with all that belongs to it, around a middle at height 0. */
interface Block {
  readonly x: number;
  readonly pill: { readonly left: number; readonly width: number } | undefined;
  readonly ghosts: readonly Ghost[];
  readonly hops: readonly Hop[];
  readonly stop: boolean;
  readonly late: { readonly from: number; readonly to: number; readonly closed: boolean } | undefined;
  readonly label: Label;
  readonly box: Box;
}

/** Top and bottom are measured from the middle of the mark in a block, and from the top of the drawing in a lane. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawingSize {
  readonly width: number;
  /** Where the axis begins, after the names of the lanes. */
  readonly left: number;
  readonly maxLabel: number;
}

/** The widths of the look: screens from 60rem, and an A4 in print. */
export const SCREEN: DrawingSize = { width: 1168, left: 196, maxLabel: 208 };
export const PRINT: DrawingSize = { width: 880, left: 180, maxLabel: 208 };
export const NATIONAL_SCREEN: DrawingSize = { width: 1168, left: 150, maxLabel: 208 };
export const NATIONAL_PRINT: DrawingSize = { width: 880, left: 104, maxLabel: 150 };

const BASE = 54;
const END_MARGIN = 30;
const LANE_PADDING = 14;
const LANE_FOOT = 16;
const LANE_MIN = 64;
/** With two lines of label this makes rows of 44 px. */
const ROW_GAP = 11;
const SIDE_GAP = 14;
const NAME_SIZE = 15;
const NAME_STEP = 19;
const BAR_HEIGHT = 30;
const BAR_SIZE = 14;
const FLAG_HEIGHT = 24;
const FLAG_PADDING = 9;
/** The sizes of the flags with what a letter of theirs takes: as near as can be, for their words are set to it. */
const TODAY_TYPE = { size: 13.5, letter: 0.525 };
const EDGE_TYPE = { size: 13, letter: 0.475 };

export function layoutTimeline(timeline: Timeline, format: DrawingSize = SCREEN): Layout {
  const { width, left } = format;
  const right = width - END_MARGIN;
  const scale = scaleOf(timeline, left, right);
  const todayX =
    timeline.today >= timeline.period.first && inScale(timeline.today, scale) ? xOf(timeline.today, scale) : undefined;
  const edge = edgeOfKnowledge(timeline);
  const edgeX = edge === undefined || !inScale(edge.day, scale) ? undefined : xOf(edge.day, scale);
  const barriers = [todayX, edgeX].filter((x) => x !== undefined);

  let top = BASE;
  const lanes = timeline.lanes.map((lane) => {
    const placed = layoutLane(lane, top, { scale, format, barriers, todayX });
    top = placed.bottom;
    return placed;
  });
  const todayFlag = todayX === undefined ? undefined : flag(todayX, formatDay(timeline), TODAY_TYPE, { top, width });
  const edgeFlag =
    edge === undefined || edgeX === undefined ? undefined : flag(edgeX, edge.words, EDGE_TYPE, { top, width });
  const stacked = todayFlag !== undefined && edgeFlag !== undefined && touches(todayFlag, edgeFlag);
  const shownEdge = stacked ? { ...edgeFlag, flagY: edgeFlag.flagY + FLAG_HEIGHT + 4 } : edgeFlag;
  const flags = [todayFlag, shownEdge].filter((item) => item !== undefined);
  return {
    width,
    height: toTenth(Math.max(top, ...flags.map(({ flagY }) => flagY + FLAG_HEIGHT)) + 3),
    left,
    right,
    bottom: top,
    bands: bandsOf(scale, timeline.axis),
    ticks: timeline.axis === 'school-year' ? ticksOf(scale, width) : [],
    lanes,
    today: todayFlag,
    edge: shownEdge,
  };
}

function inScale(day: string, scale: Scale): boolean {
  const x = xOf(day, scale);
  return x >= scale.left && x <= scale.right;
}

function flag(
  x: number,
  words: string,
  { size, letter }: typeof TODAY_TYPE,
  { top, width }: { top: number; width: number },
): Flag {
  const wordsWidth = toTenth(textWidth(words, size, letter));
  const flagWidth = toTenth(wordsWidth + 2 * FLAG_PADDING);
  const flagX = toTenth(Math.max(0, Math.min(x - 0.5, width - flagWidth)));
  return { x, words, wordsWidth, flagWidth, flagX, flagY: top + 7 };
}

function touches(a: Flag, b: Flag): boolean {
  return a.flagX < b.flagX + b.flagWidth + 8 && b.flagX < a.flagX + a.flagWidth + 8;
}

interface LaneSpace {
  readonly scale: Scale;
  readonly format: DrawingSize;
  readonly barriers: readonly number[];
  readonly todayX: number | undefined;
}

function layoutLane(lane: TimelineLane, top: number, space: LaneSpace): PlacedLane {
  const nameX = lane.number === undefined ? 2 : 26;
  const nameLines = wrapText(lane.shortTitle, space.format.left - nameX - 13, NAME_SIZE, BOLD);
  const bars = layoutBars(lane.bars, top + LANE_PADDING, space);
  const barsEnd = Math.max(top + LANE_PADDING, ...bars.map((bar) => barBottom(bar) + ROW_GAP));
  const marks = layoutMarks(lane.rows, barsEnd, space);
  const ends = [...marks.map(({ box }) => box.bottom), ...bars.map(barBottom)];
  const bottom = Math.max(
    top + LANE_MIN,
    top + 27 + NAME_STEP * nameLines.length,
    ...ends.map((end) => end + LANE_FOOT),
  );
  return { lane, top, bottom: Math.ceil(bottom), nameLines, marks, bars };
}

/** Each block takes the first row of its lane in which nothing is near; rows are as high as what stands in them. */
function layoutMarks(rows: readonly TimelineRow[], top: number, space: LaneSpace): PlacedMark[] {
  const taken: Box[] = [];
  return rows.map((row) => {
    const block = blockOf(row, space);
    const start = firstFreeTop(block.box, taken, top);
    const y = Math.round(start - block.box.top);
    const box = { ...block.box, top: y + block.box.top, bottom: y + block.box.bottom };
    taken.push(box);
    return { ...block, row, y, box };
  });
}

function firstFreeTop(box: Box, taken: readonly Box[], top: number): number {
  const height = box.bottom - box.top;
  const beside = taken.filter((other) => box.left < other.right + SIDE_GAP && other.left < box.right + SIDE_GAP);
  const tops = [top, ...beside.map(({ bottom }) => Math.ceil(bottom + ROW_GAP))].toSorted((a, b) => a - b);
  // One px of slack, for a block stands on whole px.
  const isFree = (start: number) =>
    beside.every((other) => start + height + 1 < other.top - ROW_GAP + 2 || start >= other.bottom + ROW_GAP);
  return tops.find(isFree) ?? top;
}

function blockOf(row: TimelineRow, { scale, format, barriers, todayX }: LaneSpace): Block {
  const x = xOf(row.place.last, scale);
  const path = layoutPath(row, x, scale);
  const pill = pillOf(row, x, scale);
  const late = lateOf(row, path.right, todayX, scale);
  const stop = row.deadline && row.isoLast !== undefined && row.achieved === undefined;
  const ownTop = path.hops.length > 0 ? -25 : -12;
  const ownLeft = Math.min(path.left, pill?.left ?? x);
  const ownRight = Math.max(path.right, stop ? x + 14 : x, late === undefined ? x : late.to + 3);
  const label = placeLabel(row, {
    markX: x,
    ownLeft,
    ownRight,
    ownTop,
    barriers,
    frameLeft: scale.left - 12,
    frameRight: format.width - 2,
    maxWidth: format.maxLabel,
    late: row.late,
  });
  const box = {
    left: Math.min(ownLeft, label.left),
    right: Math.max(ownRight, label.right),
    top: Math.min(ownTop, label.top),
    bottom: Math.max(12, label.bottom),
  };
  return { x, pill, ghosts: path.ghosts, hops: path.hops, stop, late, label, box };
}

/** A rough date lies under its mark as a span of time. A deadline has only its end. */
export function pillOf(row: TimelineRow, x: number, scale: Scale): Block['pill'] {
  const stop = row.deadline && row.achieved === undefined;
  if (stop || row.isoFirst === undefined || row.isoFirst === row.isoLast) return undefined;
  const left = xOf(row.isoFirst, scale);
  return { left, width: toTenth(x - left) };
}

/** From the mark to today, or to the end of the axis when today lies behind it. */
function lateOf(row: TimelineRow, from: number, todayX: number | undefined, scale: Scale): Block['late'] {
  if (!row.late) return undefined;
  const to = todayX ?? scale.right;
  return to > from ? { from, to, closed: todayX !== undefined } : undefined;
}

function layoutBars(bars: readonly TimelineBar[], top: number, { scale, format }: LaneSpace): PlacedBar[] {
  const placed: (PlacedBar & { right: number })[] = [];
  for (const bar of bars) {
    const left = xOf(bar.interval.first, scale);
    const width = toTenth(Math.max(8, xOf(bar.interval.last, scale) - left - 2));
    const inside = textWidth(bar.title, BAR_SIZE, BOLD) + 18 <= width;
    const room = Math.max(112, Math.min(format.maxLabel, format.width - 2 - left));
    const lines = inside ? [bar.title] : wrapText(bar.title, room, BAR_SIZE, BOLD);
    const textRight = inside ? 0 : Math.max(...lines.map((line) => textWidth(line, BAR_SIZE, BOLD)));
    const right = left + Math.max(width, textRight);
    const beside = placed.filter((other) => left < other.right + 1 && other.left < right + 1);
    const y = Math.max(top, ...beside.map((other) => barBottom(other) + 8));
    placed.push({ bar, left, width, y, lines, inside, right });
  }
  return placed;
}

function barBottom({ y, lines, inside }: PlacedBar): number {
  return inside ? y + BAR_HEIGHT : y + BAR_HEIGHT + 4 + 17 * lines.length;
}
