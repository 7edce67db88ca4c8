import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { WORK } from '../../lib/site/built-site.ts';

const ASIDE = path.join(WORK, 'bench', 'aside');

/**
 * Instead of removing a folder before something is measured. On ext4 without a journal, as some virtual machines have it, a
 * new file looks past the places of all files that were removed in the last minutes (`recently_deleted` in its source): a
 * build just after one site was removed took a fifth more of the processor, and after many a half.
 */
export async function setAside(folder: string): Promise<void> {
  await mkdir(ASIDE, { recursive: true });
  await rename(folder, path.join(ASIDE, randomUUID())).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
}

/** When all is measured. */
export async function clearAside(): Promise<void> {
  await rm(ASIDE, { recursive: true, force: true });
}
