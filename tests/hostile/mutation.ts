/** The change stops nothing: no problem in any file. */
export const ACCEPT = 'accept';
/** The change stops nothing, but its author is told something. */
export const HINT = 'hint';
/** The change stops nothing and nothing is told of its file: what a rule could take for something else. */
export const QUIET = 'quiet';
/** Refused at a line of the text, or as a whole: not in a field. */
export const TEXT = '';

/** Refused says in which field: `mainTown.lat`. */
type Verdict = typeof ACCEPT | typeof HINT | typeof QUIET | typeof TEXT | (string & {});

/** Told by number, or by how it begins after the change. Left out: where the change begins. `WHOLE_FILE`: none. */
export type Line = number | string;
export const WHOLE_FILE = 0;

/** In the place of what is found: before all of the text, after all of it, or instead of it. */
export const START = Symbol('start');
export const END = Symbol('end');
export const ALL = Symbol('all');
export type Find = string | typeof START | typeof END | typeof ALL;

/** What an author changes in a file, and what the check must say of that. Of what stands there more often, the first. */
export type Row = readonly [find: Find, put: string, verdict: Verdict, line?: Line];

/** Changes of one file, below the content folder. */
export interface MutationTable {
  readonly file: string;
  readonly rows: readonly Row[];
}

export interface Mutation {
  readonly kind: string;
  readonly file: string;
  readonly row: Row;
}

/** The same changes of several files. */
export function inEach(files: readonly string[], rows: readonly Row[]): MutationTable[] {
  return files.map((file) => ({ file, rows }));
}
