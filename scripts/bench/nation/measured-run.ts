import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { waitFor } from '../../lib/run-tool.ts';
import { readTreeUse } from './process-tree.ts';

/** What one step of a command used; a command without steps is one. */
interface StepUse {
  readonly name: string;
  readonly seconds: number;
  /** Of the processor, by the command and all that it started. */
  readonly cpu: number;
  /** The most bytes in memory at one moment. */
  readonly peak: number;
}

export interface MeasuredRun {
  readonly steps: readonly StepUse[];
  readonly lines: readonly string[];
  readonly exitCode: number;
}

const LOOK_EVERY = 50;
/** How a step says that it is done (scripts/lib/steps.ts). */
const DONE = /^[✓✗] (\S(?:\S| (?! ))*)/;

/** Runs a script of the project in `folder` and measures it step by step. */
export async function measureRun(
  folder: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<MeasuredRun> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = child.pid ?? 0;
  const lines: string[] = [];
  const steps: StepUse[] = [];
  let from = { time: performance.now(), cpu: 0 };
  let latest = readTreeUse(pid);
  let peak = latest.memory;

  const look = (): void => {
    const use = readTreeUse(pid);
    // What has just ended is gone before its parent has counted it.
    latest = { cpu: Math.max(latest.cpu, use.cpu), memory: use.memory };
    peak = Math.max(peak, use.memory);
  };
  const end = (name: string): void => {
    look();
    const now = { time: performance.now(), cpu: latest.cpu };
    steps.push({ name, seconds: (now.time - from.time) / 1000, cpu: now.cpu - from.cpu, peak });
    from = now;
    peak = latest.memory;
  };
  const looking = setInterval(look, LOOK_EVERY);
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const name = DONE.exec(line)?.[1];
    if (name !== undefined) end(name);
  });
  const exitCode = await waitFor(child);
  clearInterval(looking);
  end(steps.length === 0 ? script : 'daarna');
  return { steps, lines, exitCode };
}
