import { EXPRESSION } from './mdx-errors.ts';
import type { BodyProblem } from './mdx.ts';

/*
 * The parser is native code that takes the square of the time, or ends the whole process, on texts that no author
 * writes (satteri 0.10.5: 50,000 quotation marks in one paragraph abort it; 20,000 open tags take 18 seconds).
 * These limits lie far above any page and far below that.
 */
const LONGEST_BLOCK = 10_000;
const MOST_MARKS_IN_BLOCK = 500;
const MOST_OPENINGS = 3_000;
/**
 * Each { may double the time of the parser: 22 of them take seconds, 30 take half an hour. Which of them count depends on
 * quotes and tags that only a parser can tell apart. A text may not hold one anyway, outside code.
 */
const MOST_BRACES = 8;

/** Why a text can not be given to the parser; undefined for every text that a person would write. */
export function findUnreadable(text: string): BodyProblem | undefined {
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
  return findTooManyBraces(text);
}

/** A few are left to the parser, which tells of each. */
function findTooManyBraces(text: string): BodyProblem | undefined {
  const lines = linesOutsideCode(text).flatMap(({ line, words }) => Array<number>(count(words, /\{/g)).fill(line));
  return lines.length > MOST_BRACES ? { line: lines[0], ...EXPRESSION } : undefined;
}

/** Where the parser most likely got stuck: at the first thing that opens and never closes. */
export function guessStuckLine(text: string): number | undefined {
  const open: number[] = [];
  for (const { line, words } of linesOutsideCode(text)) {
    for (const [mark] of words.matchAll(/[<{}>]/g)) {
      if (mark === '{' || mark === '<') open.push(line);
      else open.pop();
    }
  }
  return open[0];
}

interface OutsideCode {
  readonly line: number;
  readonly words: string;
}

function linesOutsideCode(text: string): OutsideCode[] {
  let fence = '';
  return text.split('\n').flatMap((words, index) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(words) ?? [];
    const isFence = fence === '' ? mark !== '' : mark.startsWith(fence);
    if (isFence) fence = fence === '' ? mark : '';
    return isFence || fence !== '' ? [] : [{ line: index + 1, words: withoutCode(words) }];
  });
}

function withoutCode(line: string): string {
  return line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '').replace(/\\[<{}>]/g, '');
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

function tooLong(line: number): BodyProblem {
  return {
    line,
    message: 'Dit stuk tekst is te lang: meer dan 10.000 tekens zonder lege regel.',
    fix: 'Verdeel het met lege regels in alinea’s.',
  };
}

function tooManyMarks(line: number): BodyProblem {
  return {
    line,
    message: 'Tot hier staan zo veel aanhalingstekens, < of { dat de tekst niet te lezen is.',
    fix: 'Haal weg wat geen gewone tekst is, of verdeel de tekst over meer pagina’s.',
  };
}
