import { chromium, type Browser } from '@playwright/test';
import { formatKilobytes } from '../lib/dutch-figures.ts';
import { DIST, hasSite, NO_SITE } from '../lib/site/built-site.ts';
import { listenOnFreePort } from '../lib/site/listen.ts';
import { measureSite, type PageWeight } from '../lib/site/page-weights.ts';
import { readSite } from '../lib/site/site.ts';
import { createSiteServer } from '../lib/site/static-server.ts';
import { formatTable } from '../lib/table.ts';
import { findBrowser, getLaunchOptions } from '../lib/testing/browser.ts';
import { makeScales } from './scales.ts';

/*
 * What really travels when somebody opens the heaviest page of each kind on a phone and touches nothing, beside what
 * `npm run bench:weights` counts: a browser also fetches lazy pictures that are near, fonts, and what scripts ask for. And
 * how far the page shifts meanwhile (Cumulative Layout Shift), with a slow processor and a slow line.
 */
const PHONE = { viewport: { width: 412, height: 732 }, deviceScaleFactor: 2 };
const SLOW_CPU = 4;
/** Lighthouse's phone: 1.6 Mbps, 150 ms. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const QUIET_MS = 1500;
/** What pictures may add to the budget of their page (page-kinds.ts): the budget leaves out those that wait, a phone does not. */
const NEAR_PICTURES = 70_000;
const PORT = 4341;

interface Travel {
  readonly asked: readonly string[];
  readonly shift: number;
}
interface ShiftWindow {
  shift: number;
}

if (!hasSite()) {
  console.error(NO_SITE);
  process.exit(1);
}
const weights = await measureSite(await readSite(DIST), 'br');
const weigh = makeScales(DIST);
const server = createSiteServer(DIST);
const asked: string[] = [];
let lastAt = 0;
server.on('request', (request, response) => {
  asked.push(decodeURI((request.url ?? '/').replace(/\?.*$/, '')));
  lastAt = performance.now();
  response.on('finish', () => (lastAt = performance.now()));
});
const port = await listenOnFreePort(server, PORT);
const browser = await chromium.launch(getLaunchOptions(findBrowser()));
const rows: string[][] = [];
const heavy: string[] = [];
for (const weight of [...Map.groupBy(weights, ({ kind }) => kind).values()].flatMap(findHeaviest)) {
  rows.push(await toRow(weight, await open(browser, weight.url)));
}
await browser.close();
server.close();
server.closeAllConnections();
console.log(
  formatTable(['soort', 'pagina', 'geteld', 'reist', 'beeld', 'script', 'lettertype', 'mag', 'verschuift'], rows),
);
if (heavy.length > 0) {
  console.error(`\nTe zwaar onderweg: ${heavy.join(', ')}`);
  process.exitCode = 1;
}

function findHeaviest(kind: readonly PageWeight[]): PageWeight[] {
  return kind.toSorted((a, b) => b.total - a.total).slice(0, 1);
}

async function toRow({ kind, url, total, budget }: PageWeight, travel: Travel): Promise<string[]> {
  const sizeOf = async (pattern: RegExp): Promise<number> => weigh(travel.asked.filter((each) => pattern.test(each)));
  const fonts = await sizeOf(/\.woff2$/);
  const pictures = await sizeOf(/\.(?:avif|webp|jpe?g|png|svg)$/);
  const travels = (await weigh(travel.asked)) - fonts;
  const most = pictures === 0 ? budget : budget + NEAR_PICTURES;
  if (travels > most) heavy.push(url);
  const figures = [total, travels, pictures, await sizeOf(/\.m?js$/), fonts, most];
  return [kind, url, ...figures.map((bytes) => formatKilobytes(bytes).replace(' kB', '')), travel.shift.toFixed(3)];
}

async function open(from: Browser, url: string): Promise<Travel> {
  const context = await from.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    await session.send('Network.emulateNetworkConditions', SLOW_LINE);
    await page.addInitScript(watchShifts);
    asked.length = 0;
    await page.goto(`http://127.0.0.1:${port}${url}`, { waitUntil: 'load' });
    while (performance.now() - lastAt < QUIET_MS) await page.waitForTimeout(100);
    return {
      asked: [...new Set(asked)],
      shift: await page.evaluate(() => (globalThis as unknown as ShiftWindow).shift),
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page. Nobody touches it, so each shift counts. */
function watchShifts(): void {
  const told = globalThis as unknown as ShiftWindow;
  told.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) told.shift += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
