import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The queries of this project. They stand apart from all that the index is made of. */
export const QUERIES = 'tests/search/queries';

/** What somebody types, and the pages that would satisfy that person. */
export type SearchQuery = Readonly<z.output<typeof querySchema>> & { readonly group: string };

const querySchema = z.strictObject({
  query: z.string().min(1),
  /** Addresses from the root; a term with its anchor. Empty: there is nothing to find. */
  wanted: z.array(z.string().regex(/^\/(?:[^#]+\/)?(?:#.+)?$/)),
  /** No content word of the query stands on a wanted page. */
  noSharedWord: z.boolean().default(false),
});
const fileSchema = z.record(z.string(), z.array(querySchema));

/** Reads one YAML file, or all of a folder: groups of queries by name. Throws when one has another shape. */
export function readQueries(source: string): SearchQuery[] {
  const files = statSync(source).isDirectory()
    ? readdirSync(source)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
        .map((file) => path.join(source, file))
    : [source];
  return files.flatMap((file) =>
    Object.entries(fileSchema.parse(parse(readFileSync(file, 'utf8')), { error: () => file })).flatMap(
      ([group, queries]) => queries.map((query) => ({ group, ...query })),
    ),
  );
}
