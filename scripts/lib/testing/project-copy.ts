import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { BuildContext } from '../build-steps.ts';
import { ROOT } from '../run-tool.ts';

/** All of the project that a build reads, but no content and nothing that was made of it. */
const PROJECT = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies the project to a folder, without its content, so that a test can build a site there. What was there is removed. */
export async function copyProject(to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  for (const part of PROJECT) await cp(path.join(ROOT, part), path.join(to, part), { recursive: true });
  await linkPackages(path.join(to, 'node_modules'));
}

/** One by one, so that Astro keeps what it remembers of this site apart from that of the real one. */
async function linkPackages(to: string): Promise<void> {
  const from = path.join(ROOT, 'node_modules');
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (!name.startsWith('.')) await symlink(path.join(from, name), path.join(to, name), 'junction');
  }
}

/** For the steps of a build in such a copy, which nobody watches. `today`: YYYY-MM-DD. */
export function contextOf(root: string, today: string, address?: string): BuildContext {
  return {
    root,
    site: path.join(root, 'dist'),
    today,
    address,
    base: '',
    assets: undefined,
    pagesBefore: 0,
    warn: () => undefined,
    warnOnce: () => undefined,
    signal: new AbortController().signal,
  };
}
