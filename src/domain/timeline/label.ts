import { BOLD, REGULAR, textWidth, widestWord, wrapText } from './text-width.ts';
import type { TimelineRow } from './timeline.ts';

interface LabelLine {
  /** Baseline, from the middle of the mark. */
  readonly y: number;
  readonly runs: readonly { readonly text: string; readonly kind: 'title' | 'meta' | 'moved' }[];
}

export interface Label {
  readonly side: 'right' | 'left' | 'above' | 'below';
  /** Left end of the text, or its right end on the left of a mark and above a pill. */
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly LabelLine[];
}

/** What a label may not touch: its own mark and pill, the lines of today and of the edge of knowledge, the frame. */
export interface Surroundings {
  readonly markX: number;
  /** Ends of the mark with its pill, ghosts, stop and dashes. */
  readonly ownLeft: number;
  readonly ownRight: number;
  /** Top of the arcs, from the middle of the mark. */
  readonly ownTop: number;
  readonly barriers: readonly number[];
  readonly frameLeft: number;
  readonly frameRight: number;
  readonly maxWidth: number;
  /** Dashes run to the right of the mark, so the label rather stands left of it. */
  readonly late: boolean;
}

const TITLE = 14.5;
const META = 13;
const TITLE_STEP = 17;
const META_STEP = 16;
const SPACE = 7;
const CLEAR = 8;
const NARROWEST = 112;
/** A label with more lines than this looks on for a better place. */
const CALM_LINES = 4;
/** Own pill and ghosts of this length push a left label too far from its mark: it goes above. */
const LONG = 72;
/** A label may start behind a line that stands this close to its mark. */
const NEAR = 110;

interface Words {
  readonly title: string;
  readonly meta: readonly string[];
  readonly kind: 'meta' | 'moved';
}

/**
 * The first place, in the order of the look, where a label stays calm: few lines, no broken word. Else the one that
 * comes nearest to it.
 */
export function placeLabel(row: TimelineRow, around: Surroundings): Label {
  const words = wordsOf(row);
  const whole = Math.min(around.maxWidth, widestOf(words));
  let best: { label: Label; unrest: number } | undefined;
  for (const place of places(around, wantedWidth(words, around))) {
    if (place.crossing === true && best !== undefined) break;
    const label = labelAt(place, words, around);
    const unrest = label.lines.length + (place.room < whole ? CALM_LINES : 0);
    if (unrest <= CALM_LINES) return label;
    if (best === undefined || unrest < best.unrest) best = { label, unrest };
  }
  return best?.label ?? labelBelow(words, around);
}

function wantedWidth({ title, meta, kind }: Words, { maxWidth }: Surroundings): number {
  return Math.min(maxWidth, Math.max(textWidth(title, TITLE, BOLD), metaWidth(meta.join(' · '), kind)));
}

function widestOf({ title, meta, kind }: Words): number {
  return Math.max(widestWord(title, TITLE, BOLD), ...meta.map((part) => widestWord(part, META, metaLetter(kind))));
}

function labelAt(place: Place, words: Words, around: Surroundings): Label {
  return place.side === 'above' ? labelAbove(words, place, around) : labelBeside(words, place);
}

/** Under a mark whose ghosts take the whole width on both sides. */
function labelBelow(words: Words, { markX, maxWidth, frameLeft, frameRight }: Surroundings): Label {
  const x = Math.max(frameLeft, Math.min(markX - 11, frameRight - maxWidth));
  const label = labelBeside(words, { side: 'right', x, room: maxWidth });
  const drop = 28;
  return {
    ...label,
    side: 'below',
    top: label.top + drop,
    bottom: label.bottom + drop,
    lines: label.lines.map((line) => ({ ...line, y: line.y + drop })),
  };
}

/** Title, then date, state and moves. *Gehaald* is left out: a date without a word means “done on”. */
function wordsOf(row: TimelineRow): Words {
  const done = row.sign === 'achieved';
  return {
    title: row.title,
    meta: [row.dateWords, ...(done ? [] : [row.stateWords]), ...(row.moveWords === undefined ? [] : [row.moveWords])],
    kind: row.late || row.moves > 0 ? 'moved' : 'meta',
  };
}

interface Place {
  readonly side: 'right' | 'left' | 'above';
  readonly x: number;
  readonly room: number;
  /** Over a line; only when no other place is left. */
  readonly crossing?: boolean;
}

/** Before a line a label may be narrower; before the end of the frame it rather goes to the other side. */
function* places(around: Surroundings, wanted: number): Generator<Place> {
  const { barriers, frameLeft, frameRight, maxWidth, markX, ownLeft, ownRight } = around;
  const start = ownRight + SPACE;
  const segments = freeSegments(start, frameRight, barriers);
  const right = segments
    .filter(({ from, to }) => to - from >= NARROWEST)
    .map(({ from, to }) => ({ side: 'right' as const, x: from, room: Math.min(maxWidth, to - from), to }));
  const beside = right.find(({ x }) => x === start);
  const cramped = beside?.to === frameRight && beside.room < wanted;
  const rightLast = cramped || around.late;
  if (beside !== undefined && !rightLast) yield beside;

  const before = Math.max(frameLeft, ...barriers.filter((x) => x < ownLeft).map((x) => x + CLEAR));
  const leftRoom = ownLeft - SPACE - before;
  if (markX - ownLeft <= LONG && leftRoom >= NARROWEST) {
    yield { side: 'left', x: ownLeft - SPACE, room: Math.min(maxWidth, leftRoom) };
  }
  const end = markX + 11;
  const over = Math.max(frameLeft, ...barriers.filter((x) => x < end - NARROWEST).map((x) => x + CLEAR));
  if (markX - ownLeft > LONG && end - over >= NARROWEST) yield { side: 'above', x: end, room: end - over };

  if (beside !== undefined && rightLast) yield beside;
  const beyond = right.find(({ x }) => x > start);
  if (beyond !== undefined && beyond.x - start <= NEAR) yield beyond;
  // No side is free of lines: the halo keeps the text readable where it crosses one.
  if (frameRight - start >= NARROWEST) {
    yield { side: 'right', x: start, room: Math.min(maxWidth, frameRight - start), crossing: true };
  }
  if (end - frameLeft >= NARROWEST) yield { side: 'above', x: end, room: end - frameLeft, crossing: true };
}

function freeSegments(from: number, to: number, barriers: readonly number[]): { from: number; to: number }[] {
  const segments = [];
  let start = from;
  for (const x of barriers.filter((barrier) => barrier > from - CLEAR && barrier < to).toSorted((a, b) => a - b)) {
    segments.push({ from: start, to: x - CLEAR });
    start = Math.max(start, x + CLEAR);
  }
  return [...segments, { from: start, to }];
}

function labelBeside(words: Words, { side, x, room }: Place): Label {
  const lines = stack(words, room);
  const width = Math.max(...lines.map(({ width }) => width));
  const last = lines.at(-1)?.y ?? 0;
  return {
    side,
    x,
    left: side === 'right' ? x : x - width,
    right: side === 'right' ? x + width : x,
    top: -14,
    bottom: last + 5,
    lines,
  };
}

/** Above its pill, in one line where that fits, right-aligned to the mark. */
function labelAbove(words: Words, { x, room }: Place, { ownTop }: Surroundings): Label {
  const meta = words.meta.join(' · ');
  const oneLine = textWidth(words.title, TITLE, BOLD) + 9 + metaWidth(meta, words.kind);
  const lines =
    oneLine <= room
      ? [
          {
            y: 0,
            width: oneLine,
            runs: [
              { text: words.title, kind: 'title' as const },
              { text: meta, kind: words.kind },
            ],
          },
        ]
      : stack(words, Math.min(room, 260));
  const lift = Math.min(-16, ownTop - 6) - (lines.at(-1)?.y ?? 0);
  const raised = lines.map((line) => ({ ...line, y: line.y + lift }));
  const width = Math.max(...lines.map((line) => line.width));
  return {
    side: 'above',
    x,
    left: x - width,
    right: x,
    top: (raised[0]?.y ?? 0) - 12,
    bottom: (raised.at(-1)?.y ?? 0) + 5,
    lines: raised,
  };
}

function stack(words: Words, room: number): (LabelLine & { width: number })[] {
  const titles = wrapText(words.title, room, TITLE, BOLD);
  const titleEnd = -2 + TITLE_STEP * (titles.length - 1);
  return [
    ...titles.map((text, index) => ({
      y: -2 + TITLE_STEP * index,
      width: textWidth(text, TITLE, BOLD),
      runs: [{ text, kind: 'title' as const }],
    })),
    ...metaLines(words, room).map((text, index) => ({
      y: titleEnd + META_STEP * (index + 1),
      width: metaWidth(text, words.kind),
      runs: [{ text, kind: words.kind }],
    })),
  ];
}

/** Breaks between the parts where it can, and within a part only where it must. */
function metaLines({ meta, kind }: Words, room: number): string[] {
  const lines: string[] = [];
  for (const part of meta) {
    const joined = lines.length === 0 ? part : `${lines.at(-1) ?? ''} · ${part}`;
    if (lines.length > 0 && metaWidth(joined, kind) <= room) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(part, room, META, metaLetter(kind)));
  }
  return lines;
}

function metaWidth(text: string, kind: Words['kind']): number {
  return textWidth(text, META, metaLetter(kind));
}

/** What moved is set in a heavier weight. */
function metaLetter(kind: Words['kind']): number {
  return kind === 'moved' ? BOLD : REGULAR;
}
