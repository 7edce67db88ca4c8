import { formatKilobytes } from '../lib/dutch-figures.ts';
import { measureSite, SCRIPT_BUDGET, VIEWER_BUDGET, type PageWeight } from '../lib/site/page-weights.ts';
import { DIST, hasSite, NO_SITE } from '../lib/site/built-site.ts';
import { readSite } from '../lib/site/site.ts';
import { formatTable } from '../lib/table.ts';
import { pickHeaviest } from './parts/heavy-pages.ts';

if (!hasSite()) {
  console.error(NO_SITE);
  process.exit(1);
}
const site = await readSite(DIST);
const brotli = await measureSite(site, 'br');
const gzip = new Map((await measureSite(site, 'gzip')).map((weight) => [weight.url, weight.total]));

console.log(
  'De zwaarste pagina van elke soort, in kB over de lijn (brotli). Lettertypen tellen apart: één keer per bezoek.\n',
);
console.log(
  formatTable(
    [
      'soort',
      'pagina',
      'HTML',
      'CSS',
      'JS-bestand',
      'JS in HTML',
      'kijker',
      'beeld',
      'totaal',
      'gzip',
      'mag',
      'lettertype',
    ],
    pickHeaviest(brotli).map(toRow),
  ),
);
console.log(
  `\nJavaScript (bestand en in HTML samen) mag ${formatKilobytes(SCRIPT_BUDGET)} zijn voordat iemand zoekt, en de kijker ${formatKilobytes(VIEWER_BUDGET)}.`,
);

function toRow(weight: PageWeight): string[] {
  const figures = [
    weight.html,
    weight.css,
    weight.scriptFiles,
    weight.inlineScripts,
    weight.viewer,
    weight.pictures,
    weight.total,
    gzip.get(weight.url) ?? 0,
    weight.budget,
    weight.fonts,
  ];
  return [weight.kind, weight.url, ...figures.map((bytes) => formatKilobytes(bytes).replace(' kB', ''))];
}
