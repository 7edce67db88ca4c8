import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { formatProblem } from '../../src/domain/problem.ts';

/** What stands at a path: text or bytes of a file, or something that only hostile folders hold. */
export type Stored = string | Uint8Array | { readonly special: 'folder' | 'link' | 'pipe' };
export type Files = Readonly<Record<string, Stored>>;

/** A project with these files below `content/`, gone after the test. */
export function makeProject(files: Files): string {
  const root = mkdtempSync(path.join(tmpdir(), 'sto-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, 'content'));
  for (const [name, stored] of Object.entries(files)) store(path.join(root, 'content', name), stored);
  return root;
}

function store(file: string, stored: Stored): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof stored === 'string' || stored instanceof Uint8Array) writeFileSync(file, stored);
  else if (stored.special === 'folder') mkdirSync(file, { recursive: true });
  else if (stored.special === 'link') symlinkSync('/dev/zero', file);
  else execFileSync('mkfifo', [file]);
}

/** The problems of a project as its author reads them. */
export async function check(files: Files): Promise<string[]> {
  const { problems } = await checkContentFolder(makeProject(files), { today: '2026-11-23' });
  return problems.map(formatProblem);
}
