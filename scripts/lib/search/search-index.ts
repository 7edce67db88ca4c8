import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { z } from 'zod';
import { listFiles, selectPages } from '../site/site-files.ts';

const FOLDER = 'pagefind';
/** Ready-made search boxes and the search for other languages: the site has its own box and one language. */
const LEFT_OUT = /^(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

const entryShape = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

interface IndexFile {
  /** Path inside `pagefind/`. */
  readonly path: string;
  readonly content: Buffer;
}

export interface SearchIndexSummary {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Indexes the pages of a built site as Dutch and writes `pagefind/` into it. The same pages give the same bytes: since 1.6
 * Pagefind sees to that itself, as long as it gets the pages in the same order.
 */
export async function writeSearchIndex(site: string): Promise<SearchIndexSummary> {
  const files = await makeIndex(site);
  const folder = path.join(site, FOLDER);
  await rm(folder, { recursive: true, force: true });
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  return { pages: countPages(files), files: files.length, bytes };
}

async function makeIndex(site: string): Promise<IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'nl' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    // One by one and in order: pages are numbered as they come in.
    for (const file of selectPages(await listFiles(site))) {
      const added = await index.addHTMLFile({
        sourcePath: file,
        content: keepWordsApart(await readFile(path.join(site, file), 'utf8')),
      });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${file}: ${added.errors.join('; ')}`);
    }
    const { files, errors: writeErrors } = await index.getFiles();
    if (writeErrors.length > 0) throw new Error(`Pagefind: ${writeErrors.join('; ')}`);
    return files
      .filter((file) => !LEFT_OUT.test(file.path))
      .map((file) => ({ path: file.path, content: Buffer.from(file.content) }));
  } finally {
    await pagefind.close();
  }
}

function countPages(files: readonly IndexFile[]): number {
  const entry = files.find((file) => file.path === 'pagefind-entry.json');
  const { languages } = entryShape.parse(JSON.parse(entry?.content.toString('utf8') ?? '{}'));
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

/** Pagefind puts no space between the cells of a table or the parts of a definition list; the pages have none either. */
function keepWordsApart(html: string): string {
  return html.replace(/<\/(?:dt|dd|th|td)>/g, '$& ');
}
