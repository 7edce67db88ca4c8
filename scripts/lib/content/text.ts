import { isUtf8 } from 'node:buffer';
import { findHiddenCharacter, type HiddenCharacter } from '../../../src/domain/text/hidden-characters.ts';
import { guessStuckLine } from '../../../src/domain/mdx/mdx-limits.ts';
import type { WordsAtLine } from '../../../src/domain/schema/problem.ts';
import { formatKilobytes } from '../dutch-figures.ts';
import { splitPage } from './frontmatter.ts';

export const LARGEST_FILE = 250_000;

export type TextReading = { readonly text: string } | { readonly problem: WordsAtLine };

/** The text of a file, or why nobody can read it as text. A byte order mark, which some editors add, is dropped. */
export function readText(bytes: Buffer): TextReading {
  if (bytes.length > LARGEST_FILE) return { problem: tooLarge(bytes.length) };
  if (!isUtf8(bytes)) return { problem: notUtf8(bytes) };
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return { problem: EMPTY };
  const hidden = findHiddenCharacter(text);
  return hidden === undefined ? { text } : { problem: hiddenCharacter(text, hidden) };
}

export function tooLarge(bytes: number): WordsAtLine {
  return {
    message: `Dit bestand is te groot: ${formatKilobytes(bytes)}, hoogstens ${formatKilobytes(LARGEST_FILE)} mag.`,
    fix: 'Verdeel de tekst over meer pagina’s. Foto’s horen in een eigen bestand naast de pagina.',
  };
}

/** For a text on which the parser was still busy when its time was up, or that made it fall over. */
export function stuckText(text: string): WordsAtLine {
  return {
    line: guessStuckLine(splitPage(text).body ?? ''),
    message: 'Op deze tekst loopt de site vast. Daarom is dit bestand niet verder nagekeken.',
    fix: 'Kijk hier en verderop naar tekens als < en { die nergens worden gesloten, en haal weg wat geen gewone tekst is.',
  };
}

const EMPTY: WordsAtLine = {
  message: 'Dit bestand is leeg.',
  fix: 'Vul het met een voorbeeld uit content/templates, of gooi het weg.',
};

export function notUtf8(bytes: Buffer): WordsAtLine {
  return {
    line: findBrokenLine(bytes),
    message: 'Vanaf deze regel is het bestand geen gewone tekst (UTF-8).',
    fix: 'Open het in een teksteditor, herstel de vreemde tekens en bewaar het als UTF-8.',
  };
}

/** The first line that is not UTF-8 by itself. A line end is never part of another character. */
function findBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop + 1;
  }
  return line;
}

export function hiddenCharacter(text: string, { name, index }: HiddenCharacter): WordsAtLine {
  return {
    line: text.slice(0, index).split('\n').length,
    message: `Op deze regel staat een onzichtbaar teken (${name}).`,
    fix: 'Typ de regel opnieuw in plaats van te kopiëren.',
  };
}
