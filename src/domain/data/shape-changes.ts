/** What changed in what rows look like, the newest first. A new row or a mended text is no change of shape. */
export interface ShapeChange {
  readonly date: string;
  readonly version: string;
  /** The names of the sets; absent when it was all of them. */
  readonly sets?: readonly string[];
  readonly text: string;
}

/**
 * Versions count as semantic versioning does. The first number rises when a field goes or means something else, the second
 * when a field or a word of a choice comes, the third when only a description changes. A test holds the sets to this list.
 */
export const SHAPE_CHANGES: readonly ShapeChange[] = [
  { date: '2026-11-30', version: '1.0.0', text: 'De eerste versie van alle sets.' },
];
