import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { DIST, hasSite, NO_SITE } from '../../lib/site/built-site.ts';
import { createSiteServer } from '../../lib/site/static-server.ts';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import { findBrowser, getLaunchOptions } from '../../lib/testing/browser.ts';
import { makeBenchPictures } from './bench-pictures.ts';
import { writeBenchSite } from './bench-site.ts';
import { measure, type Start, type Visit } from './measure.ts';
import { openShapedLine } from './shaped-line.ts';
import { AROUND, SCENES, VIEWERS, type Around } from './viewers.ts';

/*
 * Our viewer beside four others, on the same picture and the same slow line: `npm run bench:tour [rounds] [a.jpg b.jpg]`.
 * README.md says what is measured and how.
 */
const rounds = Number(process.argv[2] ?? 5);
const pictures = [
  process.argv[3] ?? findPicture('draaibanken-na.jpg'),
  process.argv[4] ?? findPicture('lascabines-na.jpg'),
];

const BYTES_PER_SECOND = 200_000;
const ROUND_TRIP_MS = 150;

const PAGE_WORDS = { full: 'de pagina zoals bezoekers die krijgen', bare: 'de kijker alleen' } as const;
const START: readonly Column[] = [
  ['firstView', 'eerste beeld ms', 1],
  ['movable', 'draait mee ms', 1],
  ['bytesToMovable', 'tot dan kB', 1000],
];
const COLUMNS: Readonly<Record<Around, readonly Column[]>> = {
  full: [
    ...START,
    ['fullDetail', 'scherp ms', 1],
    ['bytesToFullDetail', 'tot dan kB', 1000],
    ['dragFrame', 'beeldje bij slepen ms', 1],
    ['slowDragFrame', 'traagste 5% ms', 1],
    ['coldSwitch', 'nieuwe plek ms', 1],
    ['warmSwitch', 'terug ms', 1],
    ['textureMegabytes', 'grafisch geheugen MB', 1],
  ],
  bare: START,
};

if (!hasSite()) {
  console.error(NO_SITE);
  process.exit(1);
}
const work = path.resolve('.work/bench-tour');
const root = path.join(work, 'site');
await mkdir(work, { recursive: true });
await copyFile('scripts/bench/tour/package.json', path.join(work, 'package.json'));
const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: work, stdio: 'inherit' });
if (installed.status !== 0) throw new Error('The other viewers could not be installed.');
await rm(root, { recursive: true, force: true });
for (const [index, scene] of SCENES.entries()) {
  await makeBenchPictures(pictures[index] ?? '', path.join(root, 'pictures', scene));
}
const scriptBytes = await writeBenchSite(root, work, DIST);

const server = createSiteServer(root);
const port = await listenOnFreePort(server, 0);
const line = await openShapedLine(port, BYTES_PER_SECOND, ROUND_TRIP_MS);
const launch = getLaunchOptions(findBrowser());
const browser = await chromium.launch({
  ...launch,
  args: [
    ...launch.args.filter((argument) => argument !== '--disable-gpu'),
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
});
try {
  const runs: { readonly id: string; readonly kind: Around; readonly figures: Start | Visit }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const kind of AROUND) {
      for (const viewer of VIEWERS) {
        const figures = await measure(browser, viewer, kind, line);
        // The first round fills the caches of the server.
        if (round > 0) runs.push({ id: viewer.id, kind, figures });
        console.error(`ronde ${round} van ${rounds}, ${viewer.name}, ${PAGE_WORDS[kind]}: ${JSON.stringify(figures)}`);
      }
    }
  }
  for (const kind of AROUND) {
    console.log(`\n${PAGE_WORDS[kind]}\n`);
    printTable(COLUMNS[kind], (id) =>
      runs.filter((run) => run.kind === kind && run.id === id).map((run) => run.figures),
    );
  }
} finally {
  await browser.close();
  line.close();
  server.close();
  server.closeAllConnections();
}

type Column = readonly [field: keyof Visit, title: string, unit: number];

function printTable(columns: readonly Column[], runsOf: (id: string) => readonly (Start | Visit)[]): void {
  console.log(`| kijker | script kB | ${columns.map(([, title]) => title).join(' | ')} |`);
  console.log(`|---|---|${columns.map(() => '---').join('|')}|`);
  for (const { id, name } of VIEWERS) {
    const cells = columns.map(([field, , unit]) =>
      formatRange(runsOf(id).map((run) => (field in run ? (run as Visit)[field] / unit : Number.NaN))),
    );
    console.log(`| ${name} | ${((scriptBytes.get(id) ?? 0) / 1000).toFixed(1)} | ${cells.join(' | ')} |`);
  }
}

/** The median, and the range between brackets. */
function formatRange(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `${middle.toFixed(0)} (${(sorted[0] ?? Number.NaN).toFixed(0)}-${(sorted.at(-1) ?? Number.NaN).toFixed(0)})`;
}

function findPicture(name: string): string {
  return path.join('content/labs/voorbeeld-pie', name);
}
