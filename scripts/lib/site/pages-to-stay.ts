import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPageFacts } from './page-facts.ts';
import { listFiles, selectPages, toUrlPath } from './site-files.ts';

/** The addresses of all pages in a built site that somebody can stay on: not those that send on at once. */
export async function listPagesToStay(folder: string): Promise<string[]> {
  const files = selectPages(await listFiles(folder));
  const redirects = await Promise.all(
    files.map(async (file) => readPageFacts(await readFile(path.join(folder, file), 'utf8')).redirects),
  );
  return files.filter((_, index) => redirects[index] !== true).map(toUrlPath);
}
