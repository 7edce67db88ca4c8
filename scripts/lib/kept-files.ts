import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What takes long to find out is kept between builds, each in a file named after all that it was made of. Before it
 * stands a sum of that name and of itself: a file that lost something, or that took the place of another, is not used.
 */
const SUM_LENGTH = 64;
const NAME = /^[0-9a-f]{16,64}$/;
/** A file that another command is still writing is left alone. */
const LEFT_BEHIND = 60 * 60 * 1000;

/** Undefined when there is none, or when something happened to it. Its date tells from then on when it was last used. */
export async function findKept(folder: string, name: string): Promise<Buffer | undefined> {
  const bytes = await readKept(folder, name);
  const now = new Date();
  // Whose date can not be set is removed one day, and made again: slower, and just as good.
  if (bytes !== undefined) await utimes(path.join(folder, name), now, now).catch(() => undefined);
  return bytes;
}

async function readKept(folder: string, name: string): Promise<Buffer | undefined> {
  const file = await readFile(path.join(folder, name)).catch(unreadableAs(undefined));
  const bytes = file?.subarray(SUM_LENGTH);
  return bytes !== undefined && file?.toString('latin1', 0, SUM_LENGTH) === sumOf(name, bytes) ? bytes : undefined;
}

export async function keep(folder: string, name: string, bytes: Buffer | string): Promise<void> {
  const all = Buffer.concat([Buffer.from(sumOf(name, bytes)), Buffer.from(bytes)]);
  await writeWhole(path.join(folder, name), all);
}

/** Removes what can not be used and tells how many of them were kept files. */
export async function removeDamaged(folder: string): Promise<number> {
  let damaged = 0;
  for (const name of await namesIn(folder)) {
    if (NAME.test(name) ? (await readKept(folder, name)) !== undefined : await isFresh(path.join(folder, name)))
      continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
    if (NAME.test(name)) damaged += 1;
  }
  return damaged;
}

/** Removes what nobody kept or found again since that moment. */
export async function removeUnused(folder: string, since: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    const there = NAME.test(name) ? await stat(file).catch(() => undefined) : undefined;
    if (there !== undefined && there.mtimeMs < since) await rm(file, { recursive: true, force: true });
  }
}

/** Readers see the old file or the new one, never a part. What is kept can be made again, so it makes way. */
export async function writeWhole(file: string, bytes: Buffer | string): Promise<void> {
  const own = `${file}.${process.pid}`;
  try {
    await makeFolder(path.dirname(file));
    await writeFile(own, bytes);
    await rename(own, file).catch(async () => {
      await rm(file, { recursive: true, force: true });
      await rename(own, file);
    });
  } finally {
    await rm(own, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Also where something else stands in the place of the folder itself. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    // Only what is no folder: another worker may just have made that, and have put something in it.
    await unlink(folder).catch(() => undefined);
    await mkdir(folder, { recursive: true });
  }
}

export function sumOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  // With its length, so that no two rows of parts look the same.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** What is gone or damaged counts as this. A computer that opens no more files says nothing of the file itself. */
export function unreadableAs<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE')) throw error;
    return value;
  };
}

export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(unreadableAs([]));
}

async function isFresh(file: string): Promise<boolean> {
  const there = await stat(file).catch(() => undefined);
  return there !== undefined && Date.now() - there.mtimeMs < LEFT_BEHIND;
}
