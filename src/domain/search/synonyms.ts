/** Words and phrases that mean the same. */
export interface SynonymGroup {
  readonly phrases: readonly string[];
}
