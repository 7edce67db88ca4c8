/**
 * Looks over the shoulder of whoever reads the texts of authors. The parser is native code that nothing in its own thread
 * can interrupt, so what watches has to be somewhere else; see guarded-check.ts.
 */
export interface ReadingWatch {
  /** Files on which a reading got stuck before: they are not read again, and told as a problem. */
  readonly stuck: ReadonlySet<string>;
  /** Files that may be left out, because only what is stuck is looked for. */
  readonly passed: ReadonlySet<string>;
  readonly begin: (file: string) => void;
  readonly end: () => void;
}

export const UNWATCHED: ReadingWatch = {
  stuck: new Set(),
  passed: new Set(),
  begin: () => undefined,
  end: () => undefined,
};
