import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type StopSignal = 'SIGINT' | 'SIGTERM';
/** As a task manager does it, or as Ctrl-C does: the process alone, or all that it started as well. */
export type StopTarget = 'alone' | 'group';

export interface StopMoment {
  /** What the command has printed by then. */
  readonly seen: RegExp;
  /** And how many milliseconds later. */
  readonly wait: number;
}

export interface Stopped {
  /** What ended it; undefined when it had ended by itself. */
  readonly by: NodeJS.Signals | undefined;
  /** Milliseconds until the last of its processes had gone. */
  readonly time: number;
  readonly output: string;
}

/** What a person takes for at once. */
export const IN_TIME = 1000;

/** On a terminal each step is there when it begins, and its progress ten times a second. */
const AS_ON_TERMINAL = ['--import', 'data:text/javascript,process.stdout.isTTY=true'] as const;

/** Starts a script in a copy of the project, and sends it a signal at that moment. */
export async function stopScript(
  root: string,
  script: string,
  { seen, wait }: StopMoment,
  signal: StopSignal,
  target: StopTarget,
  /** Something to do just before, with the number of its group. */
  prepare: (group: number) => void = () => undefined,
): Promise<Stopped> {
  const child = spawn(process.execPath, [...AS_ON_TERMINAL, script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own.
    detached: true,
  });
  const output = collect(child);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
  await Promise.race([ended, output.until(seen)]);
  await sleep(wait);
  if (child.pid === undefined || child.exitCode !== null) return { by: undefined, time: 0, output: output.text() };
  prepare(child.pid);
  const start = performance.now();
  process.kill(target === 'group' ? -child.pid : child.pid, signal);
  const by = (await ended) ?? undefined;
  await goneFrom(child.pid);
  return { by, time: performance.now() - start, output: output.text() };
}

function collect(child: ChildProcess): { text: () => string; until: (seen: RegExp) => Promise<void> } {
  let text = '';
  let look = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      text += part.toString();
      look();
    });
  }
  const until = (seen: RegExp): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (seen.test(text)) resolve();
      };
      look();
    });
  return { text: () => text, until };
}

/** Longer than anything may take, so that the test can say how long it did. */
const LONGEST = 10_000;

async function goneFrom(group: number): Promise<void> {
  const start = performance.now();
  while (processesOf(group).length > 0 && performance.now() - start < LONGEST) await sleep(10);
}

/** The processes of a group that still do something. Only Linux tells in files which there are; elsewhere there are none. */
export function processesOf(group: number): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isIn(name, group));
}

function isIn(pid: string, group: number): boolean {
  const [, state = 'Z', , ofGroup] = statOf(pid);
  return state !== 'Z' && ofGroup === String(group);
}

/** Number, state, parent and group; nothing when it has gone. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/\(.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
