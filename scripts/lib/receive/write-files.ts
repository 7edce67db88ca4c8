import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileWrite } from './plan.ts';

/**
 * Writes all these files or none, each whole. False, and nothing is written, when one is not what it was when the plan was
 * made. What is new comes first, so that a page never names a picture that is not there.
 */
export async function writeFiles(root: string, writes: readonly FileWrite[]): Promise<boolean> {
  const ordered = [...writes].toSorted((a, b) => Number(a.before !== undefined) - Number(b.before !== undefined));
  const own = (file: string): string => path.join(root, path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  const made: string[] = [];
  try {
    for (const { file, after } of ordered) {
      const folder = await mkdir(path.dirname(own(file)), { recursive: true });
      if (folder !== undefined) made.push(folder);
      await writeFile(own(file), after);
    }
    for (const { file, before } of ordered) {
      const place = path.join(root, file);
      if (before === undefined) {
        if (!(await isFree(link(own(file), place)))) return await undo(made);
        made.push(place);
      } else {
        if ((await readFile(place, 'utf8').catch(() => undefined)) !== before) return await undo(made);
        await chmod(own(file), (await stat(place)).mode);
        await rename(own(file), place);
      }
    }
    return true;
  } catch (error) {
    await undo(made);
    throw error;
  } finally {
    for (const { file } of ordered) await rm(own(file), { force: true });
  }
}

/** A link is never made over what is there. */
async function isFree(linking: Promise<void>): Promise<boolean> {
  try {
    await linking;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function undo(made: readonly string[]): Promise<false> {
  for (const place of made.toReversed()) await rm(place, { recursive: true, force: true });
  return false;
}
