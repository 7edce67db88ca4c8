import { formatProblem, type Problem } from '../../src/domain/schema/problem.ts';
import {
  ACCEPT,
  ALL,
  END,
  HINT,
  QUIET,
  START,
  WHOLE_FILE,
  type Find,
  type Line,
  type Mutation,
  type Row,
} from './mutation.ts';
import type { Judgement } from './real-content.ts';

/** A text after the change, with the line on which the change begins. */
export interface Changed {
  readonly text: string;
  readonly line: number;
}

export function applyRow(text: string, [find, put]: Row): Changed {
  const [start, end] = placeOfChange(text, find);
  const blank = /^\s*/.exec(put)?.[0] ?? '';
  const before = text.slice(0, start) + (blank.length < put.length ? blank : '');
  return { text: text.slice(0, start) + put + text.slice(end), line: before.split('\n').length };
}

function placeOfChange(text: string, find: Find): readonly [start: number, end: number] {
  if (find === START) return [0, 0];
  if (find === END) return [text.length, text.length];
  if (find === ALL) return [0, text.length];
  const start = text.indexOf(find);
  if (start === -1) throw new Error(`Nowhere in the file: ${find}`);
  return [start, start + find.length];
}

/** What is wrong with the answer of the check; undefined when it says what was expected. */
export function findWrong(
  { file, row }: Mutation,
  changed: Changed,
  { problems, hints }: Judgement,
): string | undefined {
  const [, , verdict, wantedLine] = row;
  if (verdict === ACCEPT) return problems.length === 0 ? undefined : `refused:\n${tell(problems)}`;
  if (verdict === QUIET) {
    const told = [...problems, ...hints.filter((hint) => hint.file === `content/${file}`)];
    return told.length === 0 ? undefined : `not quiet:\n${tell(told)}`;
  }
  const line = lineOf(changed, wantedLine);
  if (verdict === HINT) {
    const isTold = problems.length === 0 && hints.some((hint) => isAt(hint, file, line));
    return isTold ? undefined : `no hint on line ${line} but:\n${tell([...problems, ...hints])}`;
  }
  const isRefused = problems.some((problem) => isAt(problem, file, line) && (problem.field ?? '') === verdict);
  return isRefused ? undefined : `not refused on line ${line} in field “${verdict}” but:\n${tell(problems)}`;
}

function isAt(problem: Problem, file: string, line: number): boolean {
  return problem.file === `content/${file}` && (problem.line ?? WHOLE_FILE) === line;
}

function lineOf({ text, line }: Changed, wanted: Line | undefined): number {
  if (wanted === undefined || typeof wanted === 'number') return wanted ?? line;
  const index = text.indexOf(wanted);
  if (index === -1) throw new Error(`Nowhere in the changed file: ${wanted}`);
  return text.slice(0, index).split('\n').length;
}

function tell(problems: readonly Problem[]): string {
  return problems.length === 0 ? '(nothing)' : problems.slice(0, 4).map(formatProblem).join('\n');
}

/** The change in one line, for the title of a test. */
export function nameMutation({ file, row: [find, put, verdict] }: Mutation): string {
  const from = typeof find === 'symbol' ? `(${find.description ?? ''})` : JSON.stringify(find);
  return `${file}: ${shorten(from)} → ${shorten(JSON.stringify(put))}: ${verdict === '' ? 'text' : verdict}`;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
