import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { createSiteServer } from '../../lib/site/static-server.ts';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import { findBrowser, getLaunchOptions } from '../../lib/testing/browser.ts';
import { makeBenchPictures } from './bench-pictures.ts';
import { writeBenchSite } from './bench-site.ts';
import { openShapedLine, type ShapedLine } from './shaped-line.ts';
import { SCENES, VIEWERS, type BenchViewer } from './viewers.ts';
import { findArrival, watchCanvas, type CanvasWatch } from './watch-canvas.ts';

/*
 * Our viewer beside three others, on the same picture and the same slow line: `npm run bench:tour [rounds] [a.jpg b.jpg]`.
 * README.md says what is measured and how.
 */
const rounds = Number(process.argv[2] ?? 5);
const pictures = [
  process.argv[3] ?? findPicture('draaibanken-na.jpg'),
  process.argv[4] ?? findPicture('lascabines-na.jpg'),
];

const PHONE = { width: 412, height: 732 };
const SLOW_CPU = 4;
const BYTES_PER_SECOND = 200_000;
const ROUND_TRIP_MS = 150;
const QUIET_MS = 1500;
/** A viewer may decode this long before anything moves. */
const LONGEST_SILENCE_MS = 2500;

interface Measurement {
  readonly firstView: number;
  readonly bytesToFirstView: number;
  readonly fullDetail: number;
  readonly bytesToFullDetail: number;
  readonly coldSwitch: number;
  readonly warmSwitch: number;
  readonly textureMegabytes: number;
}
interface BenchWindow {
  readonly watch: CanvasWatch;
  readonly bench: { go(index: number): void; turn(yaw: number, vfov: number): void };
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
const scriptBytes = await writeBenchSite(root, work);

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
  const results = new Map(VIEWERS.map(({ id }) => [id, [] as Measurement[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const viewer of VIEWERS) {
      const measurement = await measure(browser, viewer, line);
      // The first round fills the caches of the server.
      if (round > 0) results.get(viewer.id)?.push(measurement);
      console.error(`ronde ${round} van ${rounds}, ${viewer.name}: ${JSON.stringify(measurement)}`);
    }
  }
  printTable(results);
} finally {
  await browser.close();
  line.close();
  server.close();
  server.closeAllConnections();
}

async function measure(inBrowser: Browser, viewer: BenchViewer, through: ShapedLine): Promise<Measurement> {
  const context = await inBrowser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    await page.addInitScript(watchCanvas);
    const inPage = <Answer>(work: (window: BenchWindow) => Answer): Promise<Answer> =>
      page.evaluate(`(${String(work)})(window)`);
    const lastFrameAt = (): Promise<number> => inPage(({ watch }) => watch.frames.at(-1)?.at ?? 0);
    // Neither the line nor the picture moves any more.
    const untilQuiet = async (): Promise<void> => {
      let seen = await lastFrameAt();
      let since = performance.now();
      while (performance.now() - Math.max(since, through.lastByteAt) < QUIET_MS) {
        await page.waitForTimeout(250);
        const now = await lastFrameAt();
        if (now !== seen) since = performance.now();
        seen = now;
      }
    };
    const switchTo = async (index: number): Promise<number> => {
      const since = await page.evaluate((scene) => {
        const at = performance.now();
        (window as unknown as BenchWindow).bench.go(scene);
        return at;
      }, index);
      await page.waitForTimeout(LONGEST_SILENCE_MS);
      await untilQuiet();
      const arrival = findArrival(await inPage(({ watch }) => watch.frames), since);
      return arrival === undefined ? Number.NaN : arrival - since;
    };

    through.reset();
    await page.goto(`http://127.0.0.1:${through.port}${viewer.page}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => ((window as unknown as Partial<BenchWindow>).watch?.firstDrawn ?? 0) > 0);
    const bytesToFirstView = through.bytes;
    const firstView = await inPage(({ watch }) => watch.firstDrawn);
    await untilQuiet();
    // The last change of the picture, not the last byte: what is fetched ahead for other scenes does not count.
    const fullDetail = await lastFrameAt();
    const bytesToFullDetail = through.bytes;
    const coldSwitch = await switchTo(1);
    const warmSwitch = await switchTo(0);
    for (let yaw = -180; yaw <= 180; yaw += 30) {
      await page.evaluate((to) => (window as unknown as BenchWindow).bench.turn(to, 40), yaw);
      await page.waitForTimeout(700);
    }
    await untilQuiet();
    const textureMegabytes = (await inPage(({ watch }) => watch.textureBytes())) / 1e6;
    return { firstView, bytesToFirstView, fullDetail, bytesToFullDetail, coldSwitch, warmSwitch, textureMegabytes };
  } finally {
    await context.close();
  }
}

function printTable(results: ReadonlyMap<string, readonly Measurement[]>): void {
  const columns = [
    ['firstView', 'eerste beeld ms', 1],
    ['bytesToFirstView', 'tot dan kB', 1000],
    ['fullDetail', 'scherp ms', 1],
    ['bytesToFullDetail', 'tot dan kB', 1000],
    ['coldSwitch', 'nieuwe plek ms', 1],
    ['warmSwitch', 'terug ms', 1],
    ['textureMegabytes', 'grafisch geheugen MB', 1],
  ] as const satisfies readonly (readonly [keyof Measurement, string, number])[];
  console.log(`| kijker | script kB | ${columns.map(([, title]) => title).join(' | ')} |`);
  console.log(`|---|---|${columns.map(() => '---').join('|')}|`);
  for (const { id, name } of VIEWERS) {
    const runs = results.get(id) ?? [];
    const cells = columns.map(([field, , unit]) => formatRange(runs.map((run) => run[field] / unit)));
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
