import { EXPRESSION } from './mdx-errors.ts';
import type { WordsAtLine } from '../schema/problem.ts';

/*
 * The parser is native code that takes the square of the time, or ends the whole process, on texts that no author
 * writes (satteri 0.10.5: 50,000 quotation marks in one paragraph abort it; 20,000 open tags take 18 seconds).
 * These limits lie far above any page and far below that.
 */
const LONGEST_BLOCK = 10_000;
const MOST_MARKS_IN_BLOCK = 500;
const MOST_OPENINGS = 3_000;
/**
 * After one { that is never closed, each < or { may double the time of the parser: 22 of them take seconds, 30 take half
 * an hour. Whether it is closed depends on quotes and tags that only a parser can tell apart, and outside code a text may
 * not hold a { anyway.
 */
const MOST_BEHIND_BRACE = 12;

/** What surely closes, as the remarks in a draft do: the parser is quick with it, and tells of each. */
const CLOSED = /\{\/\*[^]{0,2000}?\*\/\}|\{[^{}<>"'`\n]*\}/g;

/** Why a text can not be given to the parser; undefined for every text that a person would write. */
export function findUnreadable(text: string): WordsAtLine | undefined {
  let openings = 0;
  let block = { line: 1, length: 0, marks: 0 };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      block = { line: index + 2, length: 0, marks: 0 };
      continue;
    }
    block.length += line.length + 1;
    if (block.length > LONGEST_BLOCK) return tooLong(block.line);
    block.marks += count(line, /["']|--|\.\.\./g);
    openings += count(line, /[<{]/g);
    if (block.marks > MOST_MARKS_IN_BLOCK || openings > MOST_OPENINGS) return tooManyMarks(index + 1);
  }
  return findBraceAmongMany(text);
}

/** With less around it the parser is quick, and tells of each. */
function findBraceAmongMany(text: string): WordsAtLine | undefined {
  if (!text.includes('{')) return undefined;
  const lines = linesOutsideCode(text.replace(CLOSED, keepLines));
  const brace = lines.findIndex((line) => line.includes('{'));
  const openings = lines.reduce((total, line) => total + count(line, /[<{]/g), 0);
  return brace === -1 || openings <= MOST_BEHIND_BRACE ? undefined : { line: brace + 1, ...EXPRESSION };
}

/** Where the parser most likely got stuck: at the first thing that opens and never closes. */
export function guessStuckLine(text: string): number | undefined {
  const open: number[] = [];
  for (const [index, line] of linesOutsideCode(text).entries()) {
    for (const [mark] of line.matchAll(/[<{}>]/g)) {
      if (mark === '{' || mark === '<') open.push(index + 1);
      else open.pop();
    }
  }
  return open[0];
}

/** The lines of a text, with those that are code left empty. Good enough to count in; only a parser knows for sure. */
function linesOutsideCode(text: string): string[] {
  const paragraphs = withoutFences(text).split('\n\n').map(withoutSpans);
  return paragraphs
    .join('\n\n')
    .replace(/\\[<{}>]/g, '')
    .split('\n');
}

function withoutFences(text: string): string {
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isFence = fence === '' ? mark !== '' : mark.startsWith(fence);
    if (isFence) fence = fence === '' ? mark : '';
    return isFence || fence !== '' ? '' : line;
  });
  return lines.join('\n');
}

function withoutSpans(paragraph: string): string {
  return paragraph.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, keepLines);
}

function keepLines(removed: string): string {
  return removed.replace(/[^\n]/g, '');
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

function tooLong(line: number): WordsAtLine {
  return {
    line,
    message: 'Dit stuk tekst is te lang: meer dan 10.000 tekens zonder lege regel.',
    fix: 'Verdeel het met lege regels in alinea’s.',
  };
}

function tooManyMarks(line: number): WordsAtLine {
  return {
    line,
    message: 'Tot hier staan zo veel aanhalingstekens, < of { dat de tekst niet te lezen is.',
    fix: 'Haal weg wat geen gewone tekst is, of verdeel de tekst over meer pagina’s.',
  };
}
