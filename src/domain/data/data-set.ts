import type { z } from 'zod';
import type { RowInput } from './row-input.ts';

export type DataRow = Readonly<Record<string, unknown>>;

/** One kind of things as a table. */
export interface DataSet {
  /** In addresses, in Dutch: `/data/mijlpalen.json`. Never changes. */
  readonly name: string;
  readonly title: string;
  /** What is in it, and what is not, in one or two sentences. */
  readonly description: string;
  readonly keywords: readonly string[];
  /** Of the shape of its rows, as semantic versioning counts: see shape-changes.ts. */
  readonly version: string;
  readonly row: z.ZodObject;
  readonly rowsOf: (input: RowInput) => readonly DataRow[];
}

/** Holds the rows to their schema. */
export function defineSet<Schema extends z.ZodObject>(
  set: Omit<DataSet, 'row' | 'rowsOf'> & {
    readonly row: Schema;
    readonly rowsOf: (input: RowInput) => readonly z.output<Schema>[];
  },
): DataSet {
  return set;
}
