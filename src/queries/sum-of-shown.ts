import { createHash } from 'node:crypto';

/** Longer than this, a sum of a part stands for it. A sum takes about as long as writing so many characters. */
const SHORT = 200;

/**
 * The same part (an entry, all parts of an overview) is shown by many pages, and is written once. Nobody may change a part
 * that a query gave (`once.ts`).
 */
const written = new WeakMap<object, string>();

/** A sum of all that a page could show of these values. Throws where one of them is a function, which no sum can tell of. */
export function sumOfShown(...values: readonly unknown[]): string {
  return sumOf(writeWhole(values, ''));
}

/** Like JSON, in which no map and no set is an empty object, nothing is left out, and a long part is its sum. */
function writeWhole(value: unknown, name: string): string {
  if (typeof value === 'function') throw new Error(`A page that is kept can not show a function: ${name}.`);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const known = written.get(value);
  if (known !== undefined) return known;
  const whole = writeParts(value, name);
  const text = whole.length > SHORT ? sumOf(whole) : whole;
  written.set(value, text);
  return text;
}

function writeParts(value: object, name: string): string {
  // A picture of Astro counts as shown when somebody reads what it is, and is then published as its author made it.
  if (isPicture(value)) return writeWhole(value.clone, name);
  if (Array.isArray(value)) return writeList('', value, name);
  if (value instanceof Set) return writeList('set', [...(value as ReadonlySet<unknown>)], name);
  if (value instanceof Map) return writeList('map', [...(value as ReadonlyMap<unknown, unknown>)].flat(1), name);
  // Dates and addresses keep what they are out of sight.
  if (hasText(value)) return `text${writeWhole(value.toJSON(), name)}`;
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${writeWhole(part, key)}`);
  return `{${parts.join()}}`;
}

function writeList(kind: string, parts: readonly unknown[], name: string): string {
  return `${kind}[${parts.map((part) => writeWhole(part, name)).join()}]`;
}

function isPicture(part: object): part is { readonly clone: object } {
  // Reading these two does not count.
  return ['fsPath', 'clone'].every((name) => Reflect.get(part, name));
}

function hasText(part: object): part is { readonly toJSON: () => unknown } {
  return 'toJSON' in part && typeof part.toJSON === 'function';
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
