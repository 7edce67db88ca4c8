import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import type { FolderCheck, FolderCheckOptions } from '../check-content-folder.ts';
import { stuckText } from '../content/text.ts';
import { StepFailure } from '../steps.ts';
import { guardedAnswer, NAMES_PIPE, type FolderTask, type GuardedAnswer, type GuardedTask } from './task.ts';

const PROCESS = path.join(import.meta.dirname, 'check-process.ts');
/** From a person who wants to stop: no text gets the blame. */
const STOPPED: ReadonlySet<NodeJS.Signals | null> = new Set<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP']);

type GuardOptions = Omit<FolderCheckOptions, 'neededPages' | 'demands'> & { readonly signal?: AbortSignal | undefined };

/**
 * Checks all that authors wrote, in a process that ends itself when one text takes longer than any text should. That file
 * becomes a problem and the check begins again without it, after the rest has been tried for more of the kind.
 */
export async function checkContentGuarded(root: string, options: GuardOptions): Promise<FolderCheck> {
  for (let stuck: ReadonlySet<string> = new Set(); ;) {
    const { answer, begun } = await runTask(folderTask(root, options, stuck), options.signal);
    if (answer?.kind === 'checked') return answer.check;
    stuck = await findStuckFiles(root, options, { stuck, begun });
  }
}

/** The files that no command may read in its own process. `known`: what an earlier reading got stuck on, and how far it came. */
export async function findStuckFiles(
  root: string,
  options: GuardOptions,
  known: { readonly stuck: ReadonlySet<string>; readonly begun: readonly string[] } = { stuck: new Set(), begun: [] },
): Promise<ReadonlySet<string>> {
  const stuck = new Set(known.stuck);
  const passed = new Set<string>();
  for (let begun = known.begun; ;) {
    for (const file of begun.slice(0, -1)) passed.add(file);
    for (const file of begun.slice(-1)) stuck.add(file);
    const run = await runTask(folderTask(root, options, stuck, passed), options.signal);
    if (run.answer !== undefined) return stuck;
    begun = run.begun;
  }
}

function folderTask(
  root: string,
  { today, folder = 'content' }: GuardOptions,
  stuck: ReadonlySet<string>,
  passed?: ReadonlySet<string>,
): FolderTask {
  return { kind: 'folder', root, today, folder, stuck: [...stuck], passed: passed === undefined ? null : [...passed] };
}

/** Why the text of one page can not be given to a parser; undefined when it can. `file` is told, and not opened. */
export async function findUnreadablePage(file: string, page: string): Promise<Problem | undefined> {
  const { answer } = await runTask({ kind: 'text', file, text: page });
  if (answer === undefined) return { file, ...stuckText(page) };
  return answer.kind === 'read' ? answer.problem : undefined;
}

interface GuardedRun {
  /** Absent when it got stuck on the last file that it began. */
  readonly answer?: GuardedAnswer | undefined;
  readonly begun: readonly string[];
}

async function runTask(task: GuardedTask, signal?: AbortSignal): Promise<GuardedRun> {
  const child = spawn(process.execPath, [PROCESS, String(process.pid)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await follow(child, task);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function follow(child: ChildProcess, task: GuardedTask): Promise<GuardedRun> {
  const ended = ending(child);
  // It was never started, and that is why this promise fails.
  if (child.pid === undefined) await ended;
  const begun: string[] = [];
  let current = '';
  let answer: GuardedAnswer | undefined;
  createInterface({ input: readableOf(child, NAMES_PIPE) }).on('line', (name) => {
    current = name;
    if (name !== '') begun.push(name);
  });
  child.on('message', (message) => (answer = guardedAnswer.parse(message)));
  const errors = text(readableOf(child, 2));
  child.send(task);
  const signal = await ended;
  if (STOPPED.has(signal)) throw new StepFailure('Gestopt. Het nakijken van de inhoud is niet af.');
  if (answer === undefined && current === '') throw new Error(`The check of the content ended early.\n${await errors}`);
  return { answer, begun };
}

function readableOf(child: ChildProcess, pipe: number): Readable {
  const stream = child.stdio[pipe];
  if (!(stream instanceof Readable)) throw new Error(`The check of the content has no pipe ${pipe}.`);
  return stream;
}

function ending(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (_, signal) => resolve(signal));
  });
}
