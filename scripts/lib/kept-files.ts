import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mapInTurns } from './map-in-turns.ts';

/**
 * What takes long to find out is kept between builds, each in a file named after all that it was made of. Before it
 * stands a sum of that name and of itself: a file that lost something, or that took the place of another, is not used.
 */
const SUM_LENGTH = 64;
const NAME = /^[0-9a-f]{16,64}$/;
/** A file that another command is still writing is left alone. */
const LEFT_BEHIND = 60 * 60 * 1000;

/** Undefined when there is none, or when something happened to it. Its date tells from then on when it was last used. */
export function findKept(folder: string, name: string): Buffer | undefined {
  const bytes = readKept(folder, name);
  if (bytes !== undefined) markUsed(path.join(folder, name));
  return bytes;
}

function markUsed(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Whose date can not be set is removed one day, and made again: slower, and just as good.
  }
}

function readKept(folder: string, name: string): Buffer | undefined {
  const file = readIfThere(path.join(folder, name));
  const bytes = file?.subarray(SUM_LENGTH);
  return bytes !== undefined && file?.toString('latin1', 0, SUM_LENGTH) === sumOf(name, bytes) ? bytes : undefined;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    unreadableAs(undefined)(error);
    return;
  }
}

export async function keep(folder: string, name: string, bytes: Buffer | string): Promise<void> {
  const all = Buffer.concat([Buffer.from(sumOf(name, bytes)), Buffer.from(bytes)]);
  await writeWhole(path.join(folder, name), all);
}

/** Removes what can not be used and tells how many of them were kept files. */
export async function removeDamaged(folder: string): Promise<number> {
  const names = await namesIn(folder);
  const kept = names.filter((name) => NAME.test(name));
  const isWhole = await mapInTurns(kept, (name) => readKept(folder, name) !== undefined);
  const damaged = kept.filter((_, index) => isWhole[index] === false);
  for (const name of damaged) await remove(folder, name);
  for (const name of names.filter((each) => !NAME.test(each))) {
    if (!(await isFresh(path.join(folder, name)))) await remove(folder, name);
  }
  return damaged.length;
}

async function remove(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, name), { recursive: true, force: true });
}

/** Removes what nobody kept or found again since that moment. */
export async function removeUnused(folder: string, since: number): Promise<void> {
  const kept = (await namesIn(folder)).filter((name) => NAME.test(name));
  const times = await mapInTurns(kept, (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs);
  for (const [index, name] of kept.entries()) {
    if ((times[index] ?? since) < since) await remove(folder, name);
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
  return addParts(createHash('sha256'), parts).digest('hex');
}

function addParts(hash: Hash, parts: readonly (string | Buffer)[]): Hash {
  // With its length, so that no two rows of parts look the same.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash;
}

/** Bytes. Most files are smaller, and are read at once. */
const PIECE = Buffer.allocUnsafeSlow(1 << 20);

/**
 * `sumOf` of the bytes of a file and what follows it, without its bytes in memory: those of thousands of pictures stay there
 * for as long as Node has nothing else to do.
 */
export function sumOfFile(place: string, ...more: readonly string[]): string {
  const file = openSync(place, 'r');
  try {
    const about = fstatSync(file);
    const hash = createHash('sha256').update(`${about.size}:`);
    let seen = 0;
    for (let read = 1; seen < about.size && read > 0; seen += read) {
      read = readSync(file, PIECE, 0, Math.min(PIECE.length, about.size - seen), null);
      hash.update(PIECE.subarray(0, read));
    }
    if (about.isFile() && seen === about.size) return addParts(hash, more).digest('hex');
  } finally {
    closeSync(file);
  }
  // It became shorter meanwhile, or is no file.
  return sumOf(readFileSync(place), ...more);
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
