import { statSync } from 'node:fs';
import path from 'node:path';
import { sumOfFiles } from '../code-version.ts';
import { nameOf } from '../house/imports.ts';
import { makeImportsReader } from '../house/imports-on-disk.ts';

/** Files with all that they lead to by their imports. */
export interface ReachedCode {
  /** Of the names and the bytes of them all. */
  readonly sum: string;
  /** From the root of the project. */
  readonly files: readonly string[];
}

/** Reads each row of files once, so that it tells of the code that a process began with. */
export function makeCodeReader(root: string): (files: readonly string[]) => Promise<ReachedCode> {
  const importsOnDisk = makeImportsReader();
  const known = new Map<string, Promise<ReachedCode>>();
  const read = async (files: readonly string[]): Promise<ReachedCode> => {
    const reached = listReached(files, (file) => importsOnDisk(file, root)).map((file) => nameOf(file, root));
    return { sum: await sumOfFiles(root, reached), files: reached };
  };
  return (files) => {
    const name = files.join('\n');
    const code = known.get(name) ?? read(files);
    known.set(name, code);
    return code;
  };
}

/** These files, and whatever can be reached from them. */
export function listReached(from: readonly string[], importsOf: (file: string) => readonly string[]): string[] {
  const reached = new Set(from);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return [...reached];
}

/** Whether nobody wrote in these files since then (ms since 1970): a process may have read what stood there before. */
export function isUntouched(root: string, files: readonly string[], since: number): boolean {
  const changes = files.map((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.ctimeMs);
  return changes.every((changed) => changed !== undefined && changed < since);
}
