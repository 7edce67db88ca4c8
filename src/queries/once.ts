/**
 * A query that is worked out once a build, for each thing that it can be asked for: many pages show a part of the same.
 * Nobody may change what it returns. While somebody writes (`npm run dev`) it is worked out each time, because content
 * changes. `usual`: what it is asked for without a word.
 */
export function once<Result>(read: () => Result): () => Result;
export function once<Asked extends string, Result>(
  read: (asked: Asked) => Result,
  usual: NoInfer<Asked>,
): (asked?: Asked) => Result;
export function once<Asked extends string, Result>(read: (asked: Asked) => Result): (asked: Asked) => Result;
export function once<Result>(read: (asked: string) => Result, usual = ''): (asked?: string) => Result {
  const known = new Map<string, Result>();
  return (asked = usual) => {
    if (import.meta.env.DEV) return read(asked);
    const result = known.has(asked) ? (known.get(asked) as Result) : read(asked);
    known.set(asked, result);
    return result;
  };
}
