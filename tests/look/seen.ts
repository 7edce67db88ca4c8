import type { Page } from '@playwright/test';
import { photographInk, type Ink } from './ink.ts';
import { findUnusable } from './operable.ts';
import { readWords, type Box, type Word } from './page-text.ts';
import type { State } from './state.ts';

/** What may lie over a page because somebody opened it. */
const OPENED = 'dialog[open], details.menu[open] nav';
/** Fewer pixels than this of a letter are a stray edge of something else. */
const INK = 2;
/** Pixels by which two texts must lie over each other, in both directions, before a reader is hindered. */
const OVERLAP = 2;
const TRIES = 5;

/** Everything in this state that somebody cannot read or use, one line each, with its place. */
export async function findUnseen(page: Page, state: State): Promise<string[]> {
  const over = [OPENED, ...(state.over === undefined ? [] : [state.over])].join(', ');
  // First, because photographing a whole page moves it.
  const unusable = await findUnusable(page, over);
  const { words, ink, width } = await photographWords(page, over);
  const problems = [
    ...unusable,
    ...findUnread(words, ink, width),
    ...findTextOverText(words.filter(({ letters }) => letters.some((letter) => ink.count(letter) >= INK))),
    ...(await findSideways(page)),
  ];
  return [...new Set(problems)];
}

/** The words and their ink at one and the same moment: a page that still grows is looked at again. */
async function photographWords(page: Page, over: string): Promise<{ words: Word[]; ink: Ink; width: number }> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { words, ...before } = await page.evaluate(readWords, { over, letters: true });
    const ink = await photographInk(page, before.width, before.height);
    const { words: _, ...after } = await page.evaluate(readWords, { over, letters: false });
    if (JSON.stringify(before) === JSON.stringify(after)) return { words, ink, width: before.width };
  }
  throw new Error('The page does not come to rest.');
}

function findUnread(words: readonly Word[], ink: Ink, width: number): string[] {
  return words.flatMap(({ text, place, letters }) => {
    if (letters.some(({ left, right }) => left < -1 || right > width + 1)) {
      return [`“${text}” sticks out sideways: ${place}`];
    }
    const unread = letters.filter((letter) => ink.count(letter) < INK);
    if (unread.length === 0) return [];
    return [`“${text}” is covered or cut off: ${place}`];
  });
}

/** Lines of the same text are apart by its line height; other texts have nothing to seek there. */
function findTextOverText(words: readonly Word[]): string[] {
  const boxes = words.map((word) => ({ word, box: coreOf(word) })).sort((a, b) => a.box.top - b.box.top);
  return boxes.flatMap(({ word, box }, index) => {
    const found: string[] = [];
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top > box.bottom - OVERLAP) break;
      if (other.word.node === word.node || !overlaps(box, other.box)) continue;
      found.push(`“${word.text}” and “${other.word.text}” lie over each other: ${word.place} | ${other.word.place}`);
    }
    return found;
  });
}

function overlaps(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > OVERLAP &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > OVERLAP
  );
}

/** The box of a letter holds the room above capitals and below the line as well, and there lines may meet. */
function coreOf({ letters }: Word): Box {
  const top = Math.min(...letters.map((letter) => letter.top));
  const bottom = Math.max(...letters.map((letter) => letter.bottom));
  return {
    left: Math.min(...letters.map(({ left }) => left)),
    right: Math.max(...letters.map(({ right }) => right)),
    top: top + (bottom - top) * 0.25,
    bottom: bottom - (bottom - top) * 0.2,
  };
}

async function findSideways(page: Page): Promise<string[]> {
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return extra > 0 ? [`the page is ${extra} px wider than the window`] : [];
}
