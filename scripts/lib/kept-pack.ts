import { findKept, keep } from './kept-files.ts';

/** Small things that are kept between builds in one file: a file of its own takes longer to write than most take to make. */
export interface KeptPack<Value> {
  readonly find: (name: string) => Value | undefined;
  readonly add: (name: string, value: Value) => void;
  /** Keeps what was found or added since the pack was opened, and forgets the rest. */
  readonly close: () => Promise<void>;
}

/** `name`: as in kept-files.ts. What is kept in a pack has a name of its own, a sum of all that it was made of. */
export function openPack<Value>(folder: string, name: string): KeptPack<Value> {
  const bytes = findKept(folder, name);
  // Its sum says that it is what `close` wrote.
  const before = new Map(bytes === undefined ? [] : (JSON.parse(bytes.toString()) as [string, Value][]));
  const now = new Map<string, Value>();
  let isNew = false;
  return {
    find(each) {
      const value = before.get(each);
      if (value !== undefined) now.set(each, value);
      return value;
    },
    add(each, value) {
      now.set(each, value);
      isNew = true;
    },
    async close() {
      if (isNew || now.size < before.size) await keep(folder, name, JSON.stringify([...now]));
    },
  };
}
