import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { sortSearchIndex, type IndexFile } from './search-index-order.ts';
import { listFiles, selectPages } from '../site/site-files.ts';

const FOLDER = 'pagefind';
/** Ready-made search boxes and the search for other languages: the site has its own box and one language. */
const LEFT_OUT = /^(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

export interface SearchIndexSummary {
  readonly pages: number;
  readonly words: number;
  readonly files: number;
  readonly bytes: number;
}

/** Indexes the pages of a built site as Dutch and writes `pagefind/` into it. The same pages give the same bytes. */
export async function writeSearchIndex(site: string): Promise<SearchIndexSummary> {
  const { files: made, pages, words } = sortSearchIndex(await makeIndex(site));
  const files = made.filter((file) => !LEFT_OUT.test(file.path));
  const folder = path.join(site, FOLDER);
  await rm(folder, { recursive: true, force: true });
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  return { pages, words, files: files.length, bytes };
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
    return files.map((file) => ({ path: file.path, content: Buffer.from(file.content) }));
  } finally {
    await pagefind.close();
  }
}

/** Pagefind puts no space between the cells of a table or the parts of a definition list; the pages have none either. */
function keepWordsApart(html: string): string {
  return html.replace(/<\/(?:dt|dd|th|td)>/g, '$& ');
}
