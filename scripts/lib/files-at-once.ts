import { copyFileSync, mkdirSync, promises, readFileSync, writeFileSync } from 'node:fs';

type FileWork = (...given: readonly unknown[]) => unknown;
type LaterWork = Record<string, FileWork>;

/** What Astro does with files for each page and each text. */
const AT_ONCE = { copyFile: copyFileSync, mkdir: mkdirSync, readFile: readFileSync, writeFile: writeFileSync };

/**
 * Astro makes one page after the other and waits for each of its files. Node gives each to another thread, and to wake that
 * one, and be woken by it, takes longer than the file does: a fifth of all that Astro needs at 1,500 pages. In a process
 * that does nothing else meanwhile, a file is better written at once. `node` is what Node exports as `fs.promises`; whoever
 * asks that still gets a promise, and the same errors.
 */
export function useFilesAtOnce(node: object = promises): void {
  const later = node as LaterWork;
  for (const [name, atOnce] of Object.entries<FileWork>(AT_ONCE as unknown as LaterWork)) {
    const before = later[name];
    if (before === undefined) continue;
    later[name] = (...given) => (given.every(isPlain) ? promise(() => atOnce(...given)) : before(...given));
  }
}

/** Neither an open file, nor something that comes bit by bit, nor work that may be broken off. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (value instanceof URL || ArrayBuffer.isView(value)) return true;
  return Object.getPrototypeOf(value) === Object.prototype && !('signal' in value) && !(Symbol.asyncIterator in value);
}

function promise<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
