import { BOLD, REGULAR, wrapText } from '../timeline/text-width.ts';
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

interface Text {
  readonly text: string;
  /** px */
  readonly size: number;
  readonly line: number;
  readonly bold?: boolean;
}

function heightOf(texts: readonly Text[], width: number): number {
  return texts.reduce(
    (sum, { text, size, line, bold = false }) =>
      sum + wrapText(text, width - SIDES, size, bold ? BOLD : REGULAR).length * line,
    0,
  );
}
export function heading(text: string): Text {
  return { text, size: 28, line: 31, bold: true };
}
export function sentence(text: string): Text {
  return { text, size: 17, line: 25 };
}
export function note(text: string): Text {
  return { text, size: 14, line: 20 };
}

/** `rows`: the height of all that is not a text, in px. */
export function cardSize(texts: readonly Text[], rows: number): EmbedSize {
  return { width: CARD_WIDTH, height: roundUp(heightOf(texts, CARD_WIDTH) + rows) };
}

export function drawingSize(texts: readonly Text[], rows: number): EmbedSize {
  const width = EMBED_DRAWING.width + SIDES;
  return { width, height: Math.min(TALLEST, roundUp(heightOf(texts, width) + rows)) };
}

export function tourSize(): EmbedSize {
  return TOUR;
}

/** Small changes of a text leave the code as it was. */
function roundUp(height: number): number {
  return Math.ceil(height / 20) * 20;
}
