import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { waitFor } from '../../lib/run-tool.ts';
import { readTreeUse } from '../nation/process-tree.ts';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ProgramUse {
  readonly exitCode: number;
  readonly seconds: number;
  /** Seconds of processor, by the program and all that it started. */
  readonly cpu: number;
  /** The most bytes in memory at one moment. */
  readonly peak: number;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

/** What ended since the last look is not counted: so much of the processor may be missed at the very end. */
const LOOK_EVERY = 25;
/** In milliseconds. A peer that takes longer has no answer. */
const LONGEST = 45 * 60_000;

/** As `measureRun` does for our own steps, for any program. */
export async function measureProgram({ command, args, cwd, env }: Program): Promise<ProgramUse> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // The timeout of spawn itself keeps us waiting for a program that is not there.
    signal: AbortSignal.timeout(LONGEST),
  });
  const [output, errors]: [string[], string[]] = [[], []];
  createInterface({ input: child.stdout }).on('line', (line) => output.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const start = performance.now();
  const most = { cpu: 0, peak: 0 };
  const looking = setInterval(() => {
    const { cpu, memory } = readTreeUse(child.pid ?? 0);
    most.cpu = Math.max(most.cpu, cpu);
    most.peak = Math.max(most.peak, memory);
  }, LOOK_EVERY);
  try {
    const exitCode = await waitFor(child);
    return { exitCode, seconds: (performance.now() - start) / 1000, ...most, output, errors };
  } finally {
    clearInterval(looking);
  }
}
