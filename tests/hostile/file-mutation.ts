import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContentFolder, type FolderCheck } from '../../scripts/lib/check-content-folder.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { TODAY } from './real-content.ts';

/** What somebody does to a file or folder below the content folder. */
export type FileChange =
  | { readonly do: 'remove'; readonly at: string }
  | { readonly do: 'rename'; readonly at: string; readonly to: string }
  | { readonly do: 'copy'; readonly at: string; readonly to: string }
  | { readonly do: 'write'; readonly at: string; readonly text: string }
  | { readonly do: 'folder'; readonly at: string }
  | { readonly do: 'link'; readonly at: string; readonly to: string }
  /** Keeps the first bytes, and fills up with zeros when told. */
  | { readonly do: 'cut'; readonly at: string; readonly share: number; readonly fill?: boolean }
  | { readonly do: 'change text'; readonly at: string; readonly find: string; readonly put: string };

/** Nothing is wrong, or the file and line that the check names: `content/terms.yaml`, `content/terms.yaml:3`. */
export type FileVerdict = 'accept' | `content/${string}`;
export type FileRow = readonly [changes: FileChange | readonly FileChange[], verdict: FileVerdict];

/** A copy of the content with all that the check looks at, in which each change is made and undone. */
export async function copyContent(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'sto-hostile-'));
  await cp(path.join(ROOT, 'content'), path.join(root, 'content'), { recursive: true });
  for (const part of ['src', 'public']) await symlink(path.join(ROOT, part), path.join(root, part), 'junction');
  return root;
}

export async function judgeFiles(root: string, changes: readonly FileChange[]): Promise<FolderCheck> {
  for (const change of changes) await make(root, change);
  try {
    return await checkContentFolder(root, { today: TODAY });
  } finally {
    for (const change of changes.toReversed()) await undo(root, change);
  }
}

async function make(root: string, change: FileChange): Promise<void> {
  const at = inContent(root, change.at);
  switch (change.do) {
    case 'remove':
      return rm(at, { recursive: true });
    case 'rename':
      return rename(at, inContent(root, change.to));
    case 'copy':
      return copyFile(at, inContent(root, change.to));
    case 'write':
      return writeFile(at, change.text);
    case 'folder':
      await mkdir(at, { recursive: true });
      return;
    case 'link':
      return symlink(change.to, at);
    case 'cut':
      return writeFile(at, cut(await readFile(at), change.share, change.fill === true));
    case 'change text':
      return writeFile(at, replaceOnce(await readFile(at, 'utf8'), change.find, change.put));
  }
}

function cut(bytes: Buffer, share: number, fill: boolean): Buffer {
  const kept = bytes.subarray(0, Math.floor(bytes.length * share));
  return fill ? Buffer.concat([kept], bytes.length) : kept;
}

function replaceOnce(text: string, find: string, put: string): string {
  if (!text.includes(find)) throw new Error(`Nowhere in the file: ${find}`);
  return text.replace(find, () => put);
}

/** Puts back what the real content has at the places that were touched. */
async function undo(root: string, change: FileChange): Promise<void> {
  const touched = 'to' in change && change.do !== 'link' ? [change.at, change.to] : [change.at];
  for (const below of touched) {
    await rm(inContent(root, below), { recursive: true, force: true });
    await cp(inContent(ROOT, below), inContent(root, below), { recursive: true }).catch(ignoreMissing);
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

function inContent(root: string, below: string): string {
  return path.join(root, 'content', below);
}
