import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const binShape = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Astro sends no figures about us, and stays in front: in some terminals it would return at once and go on behind. */
const QUIET_ASTRO = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' };

export interface ToolRun {
  /** The package, and its command when that has another name. */
  readonly tool: string;
  readonly command?: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts the command of an installed package with this same Node, which may be newer than the one in the PATH. */
export function startTool(run: ToolRun, stdio: 'inherit' | 'pipe'): ChildProcess {
  return start(findCommand(run.tool, run.command), run, stdio);
}

/** Gives each line of output to `onLine` and resolves with the exit code. */
export function runTool(run: ToolRun, onLine: (line: string) => void, signal?: AbortSignal): Promise<number> {
  return follow(startTool(run, 'pipe'), onLine, signal);
}

/** The same for a script of our own, named from the root. */
export function runScript(
  script: string,
  args: readonly string[],
  onLine: (line: string) => void,
  signal?: AbortSignal,
): Promise<number> {
  return follow(start(path.join(ROOT, script), { args }, 'pipe'), onLine, signal);
}

/** npm itself, which is no package of ours. Only what it says of trouble is given to `onLine`. */
export function runNpm(args: readonly string[], onLine: (line: string) => void): Promise<number> {
  // On Windows npm is a batch file, which only a shell can start.
  const shell = process.platform === 'win32';
  return follow(spawn('npm', args, { cwd: ROOT, shell, stdio: ['ignore', 'ignore', 'pipe'] }), onLine);
}

function start(file: string, { args, cwd, env }: Omit<ToolRun, 'tool'>, stdio: 'inherit' | 'pipe'): ChildProcess {
  return spawn(process.execPath, [file, ...args], {
    cwd: cwd ?? ROOT,
    env: { ...process.env, ...QUIET_ASTRO, ...env },
    stdio: ['ignore', stdio, stdio],
  });
}

async function follow(child: ChildProcess, onLine: (line: string) => void, signal?: AbortSignal): Promise<number> {
  // A tool that is busy in native code does not hear a signal that it wants to answer itself.
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
  }
  try {
    return await waitFor(child);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** The exit code; 128 and more when a signal ended it. */
export function waitFor(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(code ?? (signal === null ? 1 : 130));
    });
  });
}

function findCommand(tool: string, command = path.basename(tool)): string {
  const manifest = findManifest(tool);
  const { bin } = binShape.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`Package ${tool} has no command ${command}.`);
  return path.join(path.dirname(manifest), file);
}

/** Not every package exports its package.json, so it is looked up on disk. */
function findManifest(tool: string): string {
  const folders = require.resolve.paths(tool) ?? [];
  for (const folder of folders) {
    const manifest = path.join(folder, tool, 'package.json');
    if (canRead(manifest)) return manifest;
  }
  throw new Error(`Pakket ${tool} ontbreekt. Voer eerst uit: npm ci`);
}

function canRead(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
