import { z } from 'zod';
import type { FolderCheck } from '../check-content-folder.ts';

/** What the process is asked to check. */
export const guardedTask = z.strictObject({
  root: z.string(),
  today: z.string(),
  folder: z.string(),
  /** Files on which it got stuck before. */
  stuck: z.array(z.string()),
  /** Given when the rest is only read, to find out what else gets stuck: these need not be read again. */
  passed: z.array(z.string()).nullable(),
});
export type GuardedTask = z.output<typeof guardedTask>;

const problem = z.strictObject({
  file: z.string(),
  line: z.number().optional(),
  field: z.string().optional(),
  message: z.string(),
  fix: z.string(),
});

/** What it answers: the check, or only that everything could be read. */
export const guardedAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('checked'),
    check: z.strictObject({
      problems: z.array(problem).readonly(),
      hints: z.array(problem).readonly(),
      files: z.number(),
    }) satisfies z.ZodType<FolderCheck>,
  }),
  z.strictObject({ kind: z.literal('read') }),
]);
export type GuardedAnswer = z.output<typeof guardedAnswer>;

/** Where the process writes the name of each file before it reads it, and an empty line after that. */
export const NAMES_PIPE = 3;
