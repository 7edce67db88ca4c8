import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

export const STOCK_NAME = 'Starlight';

/** The search box that Starlight shows, with the weights that it sets by itself (starlight/schemas/pagefind.ts, 0.42). */
export const STOCK_OPTIONS = {
  baseUrl: '/',
  ranking: { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9, diacriticSimilarity: 0.8 },
};

/** Marks of this site that a stock site lacks. `data-pagefind-ignore` may stay: it only takes away what repeats. */
const OWN_MARKS = / data-pagefind-(?!body|ignore)[a-z-]+(?:="[^"]*")?/g;

export interface HtmlPage {
  readonly file: string;
  readonly html: string;
}

/**
 * Writes `pagefind/` into a folder as Starlight makes it: pagefind with its defaults over the pages as they are, so by
 * their own language and by `data-pagefind-body`. Returns milliseconds.
 */
export async function writeStockIndex(pages: Iterable<HtmlPage>, folder: string): Promise<number> {
  const start = performance.now();
  const target = path.join(folder, 'pagefind');
  await rm(target, { recursive: true, force: true });
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const { file, html } of pages) {
      const added = await index.addHTMLFile({ sourcePath: file, content: html.replaceAll(OWN_MARKS, '') });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${file}: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  return performance.now() - start;
}

/** A page with Starlight’s search and nothing else, that answers `?q=` as soon as it can. */
export async function writeStockPage(folder: string, urlPath: string): Promise<void> {
  const page = path.join(folder, ...urlPath.split('/'), 'index.html');
  await mkdir(path.dirname(page), { recursive: true });
  await writeFile(
    page,
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Zoeken</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script></head>
<body><div id="search"></div><script>
const box = new PagefindUI({ ...${JSON.stringify(STOCK_OPTIONS)}, element: '#search', bundlePath: '/pagefind/', showImages: false, showSubResults: true });
const query = new URLSearchParams(location.search).get('q');
if (query) box.triggerSearch(query);
</script></body></html>\n`,
  );
}
