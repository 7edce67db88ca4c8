import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

export interface IndexFile {
  /** Path inside `pagefind/`. */
  readonly path: string;
  readonly content: Buffer;
}

export interface SortedIndex {
  readonly files: readonly IndexFile[];
  readonly pages: number;
  readonly words: number;
}

/** Pagefind writes this before the CBOR of each of its files. */
const MARK = Buffer.from('pagefind_dcd');

/** name, then per value the numbers of its pages */
const filterShape = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);
/** version; pages as hash and word count; word lists; filters as name and hash; sort orders; names of metadata */
const metaShape = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.number()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.array(z.number())])),
  z.array(z.string()),
]);
const entryShape = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * Pagefind 1.5.2 writes its filters, their values and its sort orders in the order of a hash table, which differs from
 * run to run. Here they are sorted; the files are named after what is in them, so their names and the references to
 * those names follow. All other files are the same in every run.
 */
export function sortSearchIndex(files: readonly IndexFile[]): SortedIndex {
  const renamed = new Map<string, string>();
  const rename = (from: string, to: string): string => {
    renamed.set(from, to);
    return to;
  };

  const filters = files.filter(isFilter).map((file) => {
    const [name, values] = filterShape.parse(open(file));
    const content = close([name, sortByName(values)]);
    return { path: rename(file.path, `filter/${nameAfter(content)}.pf_filter`), content };
  });

  let pages = 0;
  let words = 0;
  const metas = files.filter(isMeta).map((file) => {
    const [version, pageList, chunks, filterList, sorts, metaNames] = metaShape.parse(open(file));
    pages += pageList.length;
    words += pageList.reduce((sum, [, count]) => sum + count, 0);
    const newFilters = filterList.map(([name, hash]) => {
      const to = renamed.get(`filter/${hash}.pf_filter`);
      return [name, to?.slice('filter/'.length, -'.pf_filter'.length) ?? hash] as const;
    });
    const content = close([version, pageList, chunks, sortByName(newFilters), sortByName(sorts), metaNames]);
    return { path: rename(file.path, `pagefind.${nameAfter(content)}.pf_meta`), content };
  });

  const entries = files.filter(isEntry).map((file) => {
    const entry = entryShape.parse(JSON.parse(file.content.toString('utf8')));
    for (const language of Object.values(entry.languages)) {
      const to = renamed.get(`pagefind.${language.hash}.pf_meta`);
      if (to !== undefined) language.hash = to.slice('pagefind.'.length, -'.pf_meta'.length);
    }
    return { path: file.path, content: Buffer.from(JSON.stringify(entry)) };
  });

  const others = files.filter((file) => !isFilter(file) && !isMeta(file) && !isEntry(file));
  return { files: [...others, ...filters, ...metas, ...entries].sort(byPath), pages, words };
}

function isFilter(file: IndexFile): boolean {
  return file.path.endsWith('.pf_filter');
}

function isMeta(file: IndexFile): boolean {
  return file.path.endsWith('.pf_meta');
}

function isEntry(file: IndexFile): boolean {
  return file.path === 'pagefind-entry.json';
}

function open(file: IndexFile): Cbor {
  const bytes = gunzipSync(file.content);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(`${file.path} is no file of Pagefind 1.5.`);
  return decodeCbor(bytes.subarray(MARK.length));
}

function close(value: Cbor): Buffer {
  const content = gzipSync(Buffer.concat([MARK, encodeCbor(value)]), { level: 9 });
  // The tenth byte names the operating system; the same site must come out of each.
  content.writeUInt8(255, 9);
  return content;
}

function nameAfter(content: Buffer): string {
  return `nl_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}

function sortByName<T extends readonly [string, ...unknown[]]>(list: readonly T[]): T[] {
  return [...list].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function byPath(a: IndexFile, b: IndexFile): number {
  return a.path < b.path ? -1 : 1;
}
