/** One block of a WebVTT file. Lines count from 1, times are milliseconds. */
export interface Caption {
  /** What stands above the times; empty without it. */
  readonly name: string;
  readonly line: number;
  readonly timeLine: number;
  readonly start: number;
  readonly end: number;
  /** On one line. */
  readonly text: string;
}

/** What keeps a block from being a caption, for who words it. */
export interface CaptionFault {
  readonly line: number;
  readonly kind: 'header' | 'time' | 'untimed' | 'glued';
}

export interface CaptionsReading {
  readonly captions: readonly Caption[];
  readonly faults: readonly CaptionFault[];
}

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

const ARROW = '-->';
const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
/** Settings of place and size may follow: the picture shows captions its own way. */
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`);
const NOT_SPOKEN = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** Reads WebVTT; what can not be read is told by its line and left out. */
export function readCaptions(text: string): CaptionsReading {
  const [header, ...blocks] = splitBlocks(text);
  const faults: CaptionFault[] = [];
  const captions: Caption[] = [];
  if (header === undefined || !/^WEBVTT(?:\s|$)/.test(header.lines[0] ?? '')) {
    return { captions, faults: [{ line: header?.line ?? 1, kind: 'header' }] };
  }
  const glued = findArrow(header, 1);
  if (glued !== undefined) faults.push({ line: glued, kind: 'glued' });
  for (const block of blocks.filter(({ lines }) => !NOT_SPOKEN.test(lines[0] ?? ''))) {
    const read = readBlock(block);
    if ('kind' in read) faults.push(read);
    else captions.push(read);
  }
  return { captions, faults };
}

function splitBlocks(text: string): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let last: string[] | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') last = undefined;
    else if (last === undefined) blocks.push({ line: index + 1, lines: (last = [line]) });
    else last.push(line);
  }
  return blocks;
}

function readBlock(block: Block): Caption | CaptionFault {
  const { line, lines } = block;
  const at = lines[0]?.includes(ARROW) === true ? 0 : 1;
  const times = lines[at];
  if (times?.includes(ARROW) !== true) return { line, kind: 'untimed' };
  const parts = TIMES.exec(times);
  if (parts === null) return { line: line + at, kind: 'time' };
  const glued = findArrow(block, at + 1);
  if (glued !== undefined) return { line: glued, kind: 'glued' };
  const [start, end] = [toMilliseconds(parts.slice(1, 5)), toMilliseconds(parts.slice(5, 9))];
  return {
    name: at === 0 ? '' : (lines[0] ?? '').trim(),
    line,
    timeLine: line + at,
    start,
    end,
    text: unescape(lines.slice(at + 1).join(' ')),
  };
}

/** The line of times that stands where text is meant: the empty line before it is missing. */
function findArrow({ line, lines }: Block, from: number): number | undefined {
  const index = lines.findIndex((each, at) => at >= from && each.includes(ARROW));
  return index === -1 ? undefined : line + index;
}

function toMilliseconds(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, rest = 0] = parts.map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
}

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&amp;': '&' };

function unescape(text: string): string {
  return text
    .replace(/&(?:lt|gt|nbsp|amp);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}
