import { BOLD, REGULAR, textWidth, wrapText } from '../timeline/text-width.ts';
import type { DrawingSize } from '../timeline/layout.ts';
import type { EmbedSize } from './embed.ts';

/**
 * How much room an embed asks for. Its code has to say so beforehand, because a page within a page can not grow: so the
 * lines of its texts are counted, with letters as wide as the widest that a system may bring.
 */

/** A timeline is drawn when there is this much room for it, and is a list where there is less. */
export const EMBED_DRAWING: DrawingSize = { width: 720, left: 132, maxLabel: 168 };

const CARD_WIDTH = 600;
/** Beside the content; the style sheet has the same. */
const SIDES = 40;
/** A longer timeline would push all else from the page of another: it scrolls. */
export const TALLEST = 1200;
const TOUR = { width: 640, height: 488 } as const;

/** All that is on each of them: edges, the kind above the name, and the way back with the name of the site. */
const FRAME = 114;
const LABEL = 37;

interface Text {
  readonly text: string;
  /** px */
  readonly size: number;
  readonly line: number;
  /** Room below it. */
  readonly after: number;
  readonly bold?: boolean;
}

export function heading(text: string): Text {
  return { text, size: 28, line: 31, after: 8, bold: true };
}
export function sentence(text: string): Text {
  return { text, size: 17, line: 25, after: 12 };
}
export function note(text: string): Text {
  return { text, size: 14, line: 20, after: 12 };
}

/** What an embed holds beside its frame. */
interface Holding {
  readonly texts: readonly Text[];
  readonly dated: readonly string[];
  readonly isExample: boolean;
  /** The height of what is not a text, in px. */
  readonly rest: number;
}

function heightOf({ texts, dated, isExample, rest }: Holding, width: number): number {
  const room = width - SIDES;
  const heights = [...texts, { ...note(dated.join(' ')), after: 0 }].map(
    ({ text, size, line, after, bold = false }) =>
      wrapText(text, room, size, bold ? BOLD : REGULAR).length * line + after,
  );
  return FRAME + heights.reduce((sum, height) => sum + height, rest) + (isExample ? LABEL : 0);
}

export function cardSize(holding: Holding): EmbedSize {
  return { width: CARD_WIDTH, height: roundUp(heightOf(holding, CARD_WIDTH)) };
}

export function drawingSize(holding: Holding): EmbedSize {
  const width = EMBED_DRAWING.width + SIDES;
  return { width, height: Math.min(TALLEST, roundUp(heightOf(holding, width))) };
}

export function tourSize(): EmbedSize {
  return TOUR;
}

/** Signs with a number and a word, as many beside each other as there is room for. */
export function countsHeight(states: readonly { readonly count: number; readonly word: string }[]): number {
  let rows = 1;
  let used = 0;
  for (const { count, word } of states) {
    const needed = 64 + textWidth(String(count), 26, BOLD) + textWidth(word, 17, REGULAR);
    if (used > 0 && used + needed > CARD_WIDTH - SIDES + 24) {
      rows += 1;
      used = 0;
    }
    used += needed;
  }
  return 60 + 39 * rows;
}

/** Small changes of a text leave the code as it was. */
function roundUp(height: number): number {
  return Math.ceil(height / 20) * 20;
}
