import { z } from 'zod';
import type { FolderCheck } from '../check-content-folder.ts';
import { checkedTour } from '../tours/checked-tours.ts';

const folderTask = z.strictObject({
  kind: z.literal('folder'),
  root: z.string(),
  today: z.string(),
  folder: z.string(),
  /** Files on which it got stuck before. */
  stuck: z.array(z.string()),
  /** Given when the rest is only read, to find out what else gets stuck: these need not be read again. */
  passed: z.array(z.string()).nullable(),
});

const textTask = z.strictObject({ kind: z.literal('text'), file: z.string(), text: z.string() });

/** What the process is asked: to check a folder, or whether the text of one page can be read at all. */
export const guardedTask = z.discriminatedUnion('kind', [folderTask, textTask]);
export type FolderTask = z.output<typeof folderTask>;
export type TextTask = z.output<typeof textTask>;
export type GuardedTask = z.output<typeof guardedTask>;

const problem = z.strictObject({
  file: z.string(),
  line: z.number().optional(),
  field: z.string().optional(),
  message: z.string(),
  fix: z.string(),
});

/** What it answers: the check, or what kept something from being read. */
export const guardedAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('checked'),
    check: z.strictObject({
      problems: z.array(problem).readonly(),
      hints: z.array(problem).readonly(),
      files: z.number(),
      tours: z.array(checkedTour).readonly(),
    }) satisfies z.ZodType<FolderCheck>,
  }),
  z.strictObject({ kind: z.literal('read'), problem: problem.optional() }),
]);
export type GuardedAnswer = z.output<typeof guardedAnswer>;

/** Where the process writes the name of each file before it reads it, and an empty line after that. */
export const NAMES_PIPE = 3;
