import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { readBody } from '../../../src/domain/mdx/mdx.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { checkContentFolder } from '../check-content-folder.ts';
import { splitPage } from '../content/frontmatter.ts';
import type { ReadingWatch } from '../content/reading-watch.ts';
import { readContent } from '../read-content.ts';
import {
  guardedTask,
  NAMES_PIPE,
  type FolderTask,
  type GuardedAnswer,
  type GuardedTask,
  type TextTask,
} from './task.ts';

const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

process.once('message', (message: unknown) => void answer(guardedTask.parse(message)));

async function answer(task: GuardedTask): Promise<void> {
  await startClock();
  const reply = await work(task);
  process.send?.(reply, () => process.exit(0));
}

/** The clock runs in another thread: in this one nothing can happen while the parser works. */
async function startClock(): Promise<void> {
  // Not its parent of now: that may have gone while this process began.
  const parent = Number(process.argv[2]);
  const clock = new Worker(new URL('./clock.ts', import.meta.url), { workerData: [turns, parent] });
  await new Promise((resolve) => clock.once('online', resolve));
}

function work(task: GuardedTask): Promise<GuardedAnswer> | GuardedAnswer {
  return task.kind === 'folder' ? checkFolder(task) : readPage(task);
}

async function checkFolder({ root, today, folder, stuck, passed }: FolderTask): Promise<GuardedAnswer> {
  const watch: ReadingWatch = { stuck: new Set(stuck), passed: new Set(passed), begin: turn, end: () => turn('') };
  if (passed === null) {
    const { problems, hints, ...rest } = await checkContentFolder(root, { today, folder }, watch);
    return { kind: 'checked', check: { problems: problems.map(tell), hints: hints.map(tell), ...rest } };
  }
  await readContent(root, folder, watch);
  return { kind: 'read' };
}

/** In the words of an editor: nobody else reads what a command says. */
function tell(problem: Problem): Problem & Readonly<Record<'message' | 'fix', string>> {
  return { ...problem, message: tellEditor(problem.message), fix: tellEditor(problem.fix) };
}

function readPage({ file, text }: TextTask): GuardedAnswer {
  const { body } = splitPage(text);
  turn(file);
  const reading = readBody(body ?? '');
  turn('');
  return { kind: 'read', ...('problem' in reading && { problem: tell({ file, ...reading.problem }) }) };
}

function turn(name: string): void {
  // Synchronous, because what is only queued never leaves a process that is stuck.
  writeSync(NAMES_PIPE, `${name}\n`);
  Atomics.add(turns, 0, 1);
}
