import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject } from '../../scripts/lib/testing/project-copy.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';

/** Below the real project, where a copy finds its packages. */
const FOLDER = path.join(ROOT, '.work/hostile');

/** Only root of a Linux machine may mount a disk, or run something as somebody else. */
export const IS_ROOT = process.platform === 'linux' && process.getuid?.() === 0;

/** A copy of the project with all of its content and without anything that was made of it. */
export async function makeCopy(name: string): Promise<string> {
  const root = path.join(FOLDER, name);
  await copyProject(root);
  await cp(path.join(ROOT, 'content'), path.join(root, 'content'), { recursive: true });
  return root;
}

export async function removeCopy(name: string): Promise<void> {
  await rm(path.join(FOLDER, name), { recursive: true, force: true });
}

/** The same on a small disk of its own. */
export interface Volume {
  readonly root: string;
  /** Leaves so many bytes free. */
  readonly fill: (left: number) => void;
  readonly empty: () => Promise<void>;
  readonly allowWriting: (isAllowed: boolean) => void;
  readonly remove: () => Promise<void>;
}

const BLOCK = 4096;

export async function makeVolume(name: string, megabytes: number): Promise<Volume> {
  const disk = path.join(FOLDER, name);
  await mkdir(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  const filler = path.join(disk, 'filler');
  return {
    root: await makeCopy(`${name}/project`),
    fill(left) {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left - BLOCK)));
    },
    empty: () => rm(filler, { force: true }),
    allowWriting: (isAllowed) => void execFileSync('mount', ['-o', `remount,${isAllowed ? 'rw' : 'ro'}`, disk]),
    async remove() {
      execFileSync('umount', [disk]);
      await rm(disk, { recursive: true });
    },
  };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs a command of the copy as a person does, and gives all that it printed. */
export function runIn(
  root: string,
  command: readonly [string, ...string[]],
  options: SpawnOptions = {},
): Promise<Ended> {
  const [program, ...args] = command;
  const child = spawn(program, args, { ...options, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, output }));
  });
}

export const BUILD = [process.execPath, 'scripts/build.ts', '--all'] as const;
export const CHECK = [process.execPath, 'scripts/check-content.ts'] as const;
