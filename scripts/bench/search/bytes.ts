import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { formatDuration, formatKilobytes } from '../../lib/dutch-figures.ts';
import { DIST, WORK } from '../../lib/site/built-site.ts';
import { writeSearchIndex } from '../../lib/search/search-index.ts';
import { listFiles } from '../../lib/site/site-files.ts';
import { formatTable } from '../../lib/table.ts';
import { multiplyPages } from './multiplied-pages.ts';
import { hasOwnIndex, NO_OWN_INDEX, OWN_INDEX } from './our-engine.ts';
import { visitSearchPage, type SearchPage, type SearchVisit } from './search-visits.ts';
import { writeStockIndex, writeStockPage, type HtmlPage } from './stock-index.ts';

/** The one place that knows the pages on which somebody searches. */
const OWN_PAGE: SearchPage = { urlPath: '/zoeken/', input: 'main input[type=search]', hit: '[data-results] a' };
const STOCK_PAGE: SearchPage = {
  urlPath: '/zoeken/',
  input: '.pagefind-ui__search-input',
  hit: '.pagefind-ui__result-link',
};

/** What pagefind writes beside its index: programs, and boxes for searching. */
const NO_INDEX = /^wasm\.|\.(?:js|css)$/;

/** A site with an index, ready to be visited. */
interface Prepared {
  readonly name: string;
  readonly pages: number;
  readonly site: string;
  /** Folder in the site. */
  readonly index: string;
  readonly page: SearchPage;
  /** Milliseconds that it took to make the index. */
  readonly made: number;
}

/** Prints what search costs at each size: bytes over the line, time on a slow processor, and the index itself. */
export async function measureBytes(pages: readonly HtmlPage[], sizes: readonly number[]): Promise<void> {
  console.log(`${availableParallelism()} kernen, belasting ${(loadavg()[0] ?? 0).toFixed(1)}; processor 4× trager\n`);
  if (!hasOwnIndex(DIST)) console.log(`${NO_OWN_INDEX}\n`);
  const rows: string[][] = [];
  for (const size of sizes) {
    const prepared = [...(await prepareOwn(pages, size)), await prepareStock(pages, size)];
    for (const each of prepared) rows.push(await measure(each));
  }
  console.log(
    formatTable(
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
      rows,
    ),
  );
}

async function prepareStock(pages: readonly HtmlPage[], size: number): Promise<Prepared> {
  const site = path.join(WORK, `bench-search/stock-${size}`);
  await writeStockPage(site, STOCK_PAGE.urlPath);
  const made = await writeStockIndex(multiplyPages(pages, size), site);
  return { name: 'Starlight', pages: size, site, index: 'pagefind', page: STOCK_PAGE, made };
}

/** The pages with what the search page needs to work, and the index that a build would make of them. */
async function prepareOwn(pages: readonly HtmlPage[], size: number): Promise<Prepared[]> {
  if (!hasOwnIndex(DIST)) return [];
  const site = path.join(WORK, `bench-search/own-${size}`);
  await rm(site, { recursive: true, force: true });
  for (const part of ['_astro', OWN_PAGE.urlPath]) {
    await cp(path.join(DIST, part), path.join(site, part), { recursive: true });
  }
  for (const { file, html } of multiplyPages(pages, size)) {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), html);
  }
  const start = performance.now();
  await writeSearchIndex(site);
  const made = performance.now() - start;
  return [{ name: 'STO in beeld', pages: size, site, index: OWN_INDEX, page: OWN_PAGE, made }];
}

async function measure({ name, pages, site, index, page, made }: Prepared): Promise<string[]> {
  const visits = await visitSearchPage(site, page);
  const folder = path.join(site, index);
  const files = (await listFiles(folder)).filter((file) => !NO_INDEX.test(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  const median = (field: keyof SearchVisit): number => medianOf(visits.map((visit) => visit[field]));
  return [
    name,
    String(pages),
    ...(['firstBytes', 'nextBytes', 'pageBytes'] as const).map((field) => toKilobytes(median(field))),
    ...(['firstAnswer', 'nextAnswer'] as const).map((field) => median(field).toFixed(0)),
    toKilobytes(sizes.reduce((sum, bytes) => sum + bytes, 0)),
    String(files.length),
    formatDuration(made),
  ];
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function toKilobytes(bytes: number): string {
  return formatKilobytes(bytes).replace(' kB', '');
}
