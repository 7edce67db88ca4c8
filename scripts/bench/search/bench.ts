import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../lib/run-tool.ts';
import { DIST, hasSite, NO_SITE, WORK } from '../../lib/site/built-site.ts';
import { formatTable } from '../../lib/table.ts';
import { formatSearchCosts, measureBytes } from './bytes.ts';
import { hasOwnIndex, makeOurEngine, NO_OWN_INDEX } from './our-engine.ts';
import { QUERIES, readQueries, type SearchQuery } from './queries.ts';
import { askAll, isMiss, scoreFound, scoreNothing, type Asked } from './scores.ts';
import { readSearchablePages } from './built-pages.ts';
import { openStockEngine } from './stock-engine.ts';
import { makeMiniSearch, makeZbSearch } from './word-engines.ts';

/*
 * How well our search answers, beside three others on the same pages: `npm run bench:search`. README.md says how it is
 * counted and what the options do.
 */
const LARGER = [1500, 10_000];
const { values: options } = parseArgs({
  options: {
    queries: { type: 'string', default: path.join(ROOT, QUERIES) },
    misses: { type: 'boolean', default: false },
    engine: { type: 'string' },
    bytes: { type: 'boolean', default: false },
    sizes: { type: 'string' },
  },
});
if (!hasSite()) {
  console.error(NO_SITE);
  process.exit(1);
}
const pages = await readSearchablePages(DIST);
const isAsked = (name: string): boolean => options.engine === undefined || name === options.engine;
if (options.bytes) {
  await tellBytes();
} else {
  await measureAnswers();
}

async function tellBytes(): Promise<void> {
  console.log(`${availableParallelism()} kernen, belasting ${(loadavg()[0] ?? 0).toFixed(1)}; processor 4× trager\n`);
  if (!hasOwnIndex(DIST)) console.log(`${NO_OWN_INDEX}\n`);
  const sizes = options.sizes?.split(',').map(Number) ?? [pages.length, ...LARGER];
  console.log(formatSearchCosts(await measureBytes(pages, sizes, isAsked)));
}

async function measureAnswers(): Promise<void> {
  const queries = readQueries(options.queries);
  if (!hasOwnIndex(DIST)) console.log(`${NO_OWN_INDEX}\n`);
  const stock = await openStockEngine(pages, path.join(WORK, 'bench-search/stock'));
  try {
    const engines = [
      ...(hasOwnIndex(DIST) ? [makeOurEngine(DIST)] : []),
      stock,
      makeMiniSearch(pages),
      await makeZbSearch(pages),
    ].filter(({ name }) => isAsked(name));
    if (engines.length === 0) throw new Error(`No engine is called ${options.engine}.`);
    const results = new Map<string, readonly Asked[]>();
    for (const engine of engines) results.set(engine.name, await askAll(engine, queries));

    console.log(`${queries.length} zoekvragen over ${pages.length} pagina’s\n`);
    console.log(formatScores(queries, results));
    console.log(`\n${formatNothing(results)}`);
    if (options.misses) console.log(`\n${formatMisses(results)}`);
  } finally {
    await stock.close();
  }
}

function formatScores(queries: readonly SearchQuery[], results: ReadonlyMap<string, readonly Asked[]>): string {
  const groups = [...new Set(queries.filter(({ wanted }) => wanted.length > 0).map(({ group }) => group))];
  const isAny = () => true;
  const parts: readonly (readonly [string, (query: SearchQuery) => boolean])[] = [
    ['alles', isAny],
    ...groups.map((name) => [name, ({ group }: SearchQuery) => group === name] as const),
    ['zonder gedeeld woord', ({ noSharedWord }) => noSharedWord],
  ];
  return formatTable(
    ['groep', 'zoekt met', 'vragen', 'in 1', 'in 3', 'MRR'],
    parts.flatMap(([name, isOf]) =>
      [...results].flatMap(([engine, asked]) => {
        const score = scoreFound(asked.filter(({ query }) => isOf(query)));
        if (score.count === 0) return [];
        return [
          [
            name,
            engine,
            String(score.count),
            formatShare(score.success1),
            formatShare(score.success3),
            score.reciprocalRank.toFixed(3),
          ],
        ];
      }),
    ),
  );
}

function formatNothing(results: ReadonlyMap<string, readonly Asked[]>): string {
  return formatTable(
    ['waar niets te vinden is', 'vragen', 'toch zeker', 'toont iets'],
    [...results].map(([engine, asked]) => {
      const { count, confident, shown } = scoreNothing(asked);
      return [engine, String(count), String(confident), String(shown)];
    }),
  );
}

function formatMisses(results: ReadonlyMap<string, readonly Asked[]>): string {
  return [...results]
    .flatMap(([engine, asked]) => [
      `${engine}: gemist`,
      ...asked.filter(isMiss).map(({ query, answer, rank }) => {
        const place = rank === undefined ? '' : ` (plaats ${rank})`;
        const first = answer.urls.slice(0, 3).join('  ');
        return `  ${query.group}: ${query.query}${place}\n    ${first === '' ? 'niets' : first}`;
      }),
    ])
    .join('\n');
}

function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
