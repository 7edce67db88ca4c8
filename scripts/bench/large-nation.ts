import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGES, WRITTEN, REGIONS_BY_NAME, addressOf } from '../../src/domain/addresses.ts';
import { renderPages } from '../lib/build-steps.ts';
import { formatKilobytes } from '../lib/dutch-figures.ts';
import { ROOT } from '../lib/run-tool.ts';
import { WORK } from '../lib/site/built-site.ts';
import { measureSite, type PageWeight } from '../lib/site/page-weights.ts';
import { readSite } from '../lib/site/site.ts';
import { formatTable } from '../lib/table.ts';
import { contextOf, copyProject } from '../lib/testing/project-copy.ts';

/*
 * What the overviews weigh when there are many more regions: `node scripts/bench/large-nation.ts [regions]`. Each real
 * region and its plan stand there often, under names with every letter. To reach: 60 kB for any page of an overview.
 */
const GOAL = 60_000;
const wanted = Number(process.argv[2] ?? 400);
const nation = path.join(WORK, 'large-nation');
const content = path.join(nation, 'content');

await copyProject(nation);
await cp(path.join(ROOT, 'content'), content, { recursive: true });
await mkdir(path.join(nation, '.work'), { recursive: true });
// The pictures of tours weigh nothing here, but their pages read where they are.
await cp(path.join(ROOT, '.work/tours'), path.join(nation, '.work/tours'), { recursive: true });
const regions = await multiplyRegions();
console.log(`${regions} regio’s …`);
console.log(await renderPages(contextOf(nation, '2026-11-29'), () => undefined));

const site = await readSite(path.join(nation, 'dist'));
const overviews = [
  PAGES.home,
  REGIONS_BY_NAME,
  PAGES.regionsByProvince,
  PAGES.places,
  PAGES.regions,
  WRITTEN.sources,
  PAGES.shifts,
  PAGES.notices,
  PAGES.timeline,
  addressOf.programmeLines('docenten'),
  PAGES.programmeLines,
];
const isPartOf = (url: string, overview: string) =>
  url === overview || (url.startsWith(overview) && /^[^/]+\/$/.test(url.slice(overview.length)) && overview !== '/');
const pages = site.pages.filter(({ url }) =>
  overviews.some((overview) => (overview === PAGES.regions ? url === overview : isPartOf(url, overview))),
);
const weights = await measureSite({ ...site, pages }, 'br');
console.log(
  formatTable(
    ['overzicht', 'pagina’s', 'zwaarste', 'kB over de lijn'],
    overviews.map((overview) => {
      const own = weights.filter(
        ({ url }) => url === overview || (overview !== PAGES.regions && isPartOf(url, overview)),
      );
      const [heaviest] = own.toSorted((a, b) => b.total - a.total);
      return [
        overview,
        String(own.length),
        heaviest?.url ?? '',
        heaviest === undefined ? '' : formatKilobytes(heaviest.total),
      ];
    }),
  ),
);
const heavy = weights.filter(({ total }: PageWeight) => total > GOAL);
console.log(heavy.length === 0 ? `Geen pagina boven ${formatKilobytes(GOAL)}.` : `${heavy.length} pagina’s te zwaar.`);
await rm(nation, { recursive: true, force: true });

async function multiplyRegions(): Promise<number> {
  const files = (await readdir(path.join(content, 'regions'))).filter((file) => file.endsWith('.mdx'));
  let count = files.length;
  for (let copy = 1; count < wanted; copy += 1) {
    for (const file of files.slice(0, wanted - count)) await copyRegion(file.replace(/\.mdx$/, ''), copy);
    count += Math.min(files.length, wanted - count);
  }
  return count;
}

/** Sources get addresses of their own, so that there are as many more of these. */
async function copyRegion(id: string, copy: number): Promise<void> {
  const letter = String.fromCodePoint(65 + ((copy * 7 + id.length) % 26));
  const region = await readFile(path.join(content, 'regions', `${id}.mdx`), 'utf8');
  const text = region
    .replace(/^title: "?/m, (found) => `${found}${letter}-${copy} `)
    .replaceAll(/^(\s+title: "?)/gm, `$1${letter} `)
    .replaceAll(/^(\s+- text: )([A-Z])/gm, `$1${copy} keer $2`)
    .replaceAll(/^(\s+url: \S+)$/gm, `$1?deel=${copy}`);
  await writeFile(path.join(content, 'regions', `${id}-${copy}.mdx`), text);
  const plan = await readFile(path.join(content, 'plans', `${id}.yaml`), 'utf8').catch(() => undefined);
  if (plan !== undefined) await writeFile(path.join(content, 'plans', `${id}-${copy}.yaml`), plan);
}
