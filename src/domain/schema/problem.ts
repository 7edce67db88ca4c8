import { tellEditor, type Message } from './message.ts';
import { compareText } from '../text/compare-text.ts';

/** What is wrong with one place in one file, and how its author can mend it. Words are Dutch: authors read them. */
export interface Problem {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  /** First line is 1. Absent when the problem belongs to the whole file or its place is not known. */
  readonly line?: number | undefined;
  /** Path of the field, for instance `lines.2.programmeLine`. */
  readonly field?: string | undefined;
  readonly message: Message;
  readonly fix: Message;
}

/** What is said of a problem, by who does not know where it stands. */
export type Words = Pick<Problem, 'message' | 'fix'>;
/** The same by who knows the line, such as a reader of a text. */
export type WordsAtLine = Words & Pick<Problem, 'line'>;
/** The same by who knows the field, such as a judge of a form. */
export type WordsAtField = Words & Pick<Problem, 'field'>;

/** `file:line  field`, the message, and the way to mend it, on three lines. */
export function formatProblem({ file, line, field, message, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const head = field === undefined || field === '' ? place : `${place}  ${field}`;
  return `${head}\n  ${tellEditor(message)}\n  → ${tellEditor(fix)}`;
}

/** Sorts by file, then line, so that two runs print the same list. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.field ?? '', b.field ?? '') ||
    compareText(tellEditor(a.message), tellEditor(b.message))
  );
}
