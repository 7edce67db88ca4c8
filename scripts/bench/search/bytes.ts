import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGES } from '../../../src/domain/addresses.ts';
import { INDEX_FOLDER } from '../../../src/domain/search/index-files.ts';
import { formatCount, formatDuration, formatKilobytes } from '../../lib/dutch-figures.ts';
import { ROOT } from '../../lib/run-tool.ts';
import { DIST, WORK } from '../../lib/site/built-site.ts';
import { readSearchDocuments } from '../../lib/search/read-documents.ts';
import { writeSearchIndex } from '../../lib/search/search-index.ts';
import { listFiles } from '../../lib/site/site-files.ts';
import { formatTable } from '../../lib/table.ts';
import { multiplyPages } from './multiplied-pages.ts';
import { hasOwnIndex, OUR_NAME } from './our-engine.ts';
import { visitSearchPage, type SearchPage, type SearchVisit } from './search-visits.ts';
import { STOCK_NAME, writeStockIndex, writeStockPage, type HtmlPage } from './stock-index.ts';

/** What pagefind writes beside its index: programs, and boxes for searching. */
const NO_INDEX = /^wasm\.|\.(?:js|css)$/;

interface MeasuredSearch {
  readonly name: string;
  /** Folder of its index in a site. */
  readonly index: string;
  /** The page on which somebody searches: nothing else here knows it. */
  readonly page: SearchPage;
  /** Writes a site with that page and an index of the given pages. Returns the milliseconds that the index took. */
  writeSite(site: string, pages: Iterable<HtmlPage>): Promise<number>;
}
const OURS: MeasuredSearch = {
  name: OUR_NAME,
  index: INDEX_FOLDER,
  page: { urlPath: PAGES.search, input: 'main input[type=search]', hit: '[data-results] a' },
  writeSite: writeOwnSite,
};
const STOCK: MeasuredSearch = {
  name: STOCK_NAME,
  index: 'pagefind',
  page: { urlPath: PAGES.search, input: '.pagefind-ui__search-input', hit: '.pagefind-ui__result-link' },
  writeSite: writeStockSite,
};

/** What search costs at one size: bytes over the line, milliseconds on a slow processor, and the index itself. */
export interface SearchCost extends SearchVisit {
  readonly engine: string;
  readonly pages: number;
  readonly indexBytes: number;
  readonly indexFiles: number;
  /** Milliseconds to make the index. */
  readonly making: number;
}

/** In the sizes asked for, each engine after the other. */
export async function measureBytes(
  pages: readonly HtmlPage[],
  sizes: readonly number[],
  isAsked: (name: string) => boolean,
): Promise<SearchCost[]> {
  const searches = [...(hasOwnIndex(DIST) ? [OURS] : []), STOCK].filter(({ name }) => isAsked(name));
  const costs: SearchCost[] = [];
  for (const size of sizes) {
    for (const search of searches) {
      console.error(`${search.name}, ${formatCount(size, 'pagina', 'pagina’s')} …`);
      const site = path.join(WORK, 'bench-search', `${search.index}-${size}`);
      await rm(site, { recursive: true, force: true });
      const making = await search.writeSite(site, multiplyPages(pages, size));
      costs.push({ engine: search.name, pages: size, making, ...(await measure(search, site)) });
    }
  }
  return costs;
}

export function formatSearchCosts(costs: readonly SearchCost[]): string {
  return formatTable(
    [
      'zoekt met',
      'pagina’s',
      'kB tot 1e',
      'kB 2e',
      'kB hele pagina',
      'ms tot 1e',
      'ms tot 2e',
      'index',
      'bestanden',
      'maken',
    ],
    costs.map((cost) => [
      cost.engine,
      String(cost.pages),
      ...[cost.firstBytes, cost.nextBytes, cost.pageBytes].map(toKilobytes),
      ...[cost.firstAnswer, cost.nextAnswer].map((milliseconds) => milliseconds.toFixed(0)),
      toKilobytes(cost.indexBytes),
      String(cost.indexFiles),
      formatDuration(cost.making),
    ]),
  );
}

/** The pages with what the search page needs to work, and the index that a build makes of them. */
async function writeOwnSite(site: string, pages: Iterable<HtmlPage>): Promise<number> {
  for (const part of ['_astro', OURS.page.urlPath]) {
    await cp(path.join(DIST, part), path.join(site, part), { recursive: true });
  }
  for (const { file, html } of pages) {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), html);
  }
  const start = performance.now();
  await writeSearchIndex({ root: ROOT, site, documents: await readSearchDocuments(site) });
  return performance.now() - start;
}

async function writeStockSite(site: string, pages: Iterable<HtmlPage>): Promise<number> {
  await writeStockPage(site, STOCK.page.urlPath);
  return writeStockIndex(pages, site);
}

async function measure(
  { page, index }: MeasuredSearch,
  site: string,
): Promise<Omit<SearchCost, 'engine' | 'pages' | 'making'>> {
  const visits = await visitSearchPage(site, page);
  const folder = path.join(site, index);
  const files = (await listFiles(folder)).filter((file) => !NO_INDEX.test(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  const median = (field: keyof SearchVisit): number => medianOf(visits.map((visit) => visit[field]));
  return {
    firstBytes: median('firstBytes'),
    nextBytes: median('nextBytes'),
    pageBytes: median('pageBytes'),
    firstAnswer: median('firstAnswer'),
    nextAnswer: median('nextAnswer'),
    indexBytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    indexFiles: files.length,
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function toKilobytes(bytes: number): string {
  return formatKilobytes(bytes).replace(' kB', '');
}
