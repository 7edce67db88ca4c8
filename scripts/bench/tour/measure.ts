import type { Browser, Page } from '@playwright/test';
import type { ShapedLine } from './shaped-line.ts';
import { OURS, pageOf, SCENES, TOUR_SCENES, type BenchViewer, type Around } from './viewers.ts';
import { findArrival, watchCanvas, type CanvasWatch } from './watch-canvas.ts';

const PHONE = { width: 412, height: 732 };
const SLOW_CPU = 4;
const QUIET_MS = 1500;
/** A viewer may decode this long before anything moves. */
const LONGEST_SILENCE_MS = 2500;
/** Who does not answer a drag by then does not answer at all. */
const LONGEST_DEAF_MS = 20_000;
const DRAG_MS = 2500;

/** Until somebody can look around. */
export interface Start {
  readonly firstView: number;
  readonly movable: number;
  readonly bytesToMovable: number;
}
export interface Visit extends Start {
  readonly fullDetail: number;
  readonly bytesToFullDetail: number;
  /** Milliseconds a frame while a finger drags. */
  readonly dragFrame: number;
  readonly slowDragFrame: number;
  readonly coldSwitch: number;
  readonly warmSwitch: number;
  readonly textureMegabytes: number;
}
interface BenchWindow {
  readonly watch: CanvasWatch;
  readonly bench: { go(index: number): void; turn(yaw: number, vfov: number): void };
}

/** A visit to the full page, or on the bare one until the picture moves. */
export async function measure(
  browser: Browser,
  viewer: BenchViewer,
  kind: Around,
  line: ShapedLine,
): Promise<Start | Visit> {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    await page.addInitScript(watchCanvas);
    if (viewer.id === OURS) await page.addInitScript(operateOurs, kind === 'full' ? TOUR_SCENES : SCENES);
    line.reset();
    await page.goto(`http://127.0.0.1:${line.port}${pageOf(viewer, kind)}`, { waitUntil: 'commit' });
    const start = await measureStart(page, line);
    return kind === 'bare' ? start : { ...start, ...(await measureRest(page, line)) };
  } finally {
    await context.close();
  }
}

/** A real mouse drags to and fro from the first picture on, until a frame follows it. */
async function measureStart(page: Page, line: ShapedLine): Promise<Start> {
  await page.waitForFunction(() => ((window as unknown as Partial<BenchWindow>).watch?.firstDrawn ?? 0) > 0);
  const spot = await findSpot(page);
  const deadline = performance.now() + LONGEST_DEAF_MS;
  let movable = Number.NaN;
  while (Number.isNaN(movable) && performance.now() < deadline) {
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    for (let step = 1; step <= 5; step += 1) await page.mouse.move(spot.x - 6 * step, spot.y);
    await page.mouse.up();
    // On a slow machine two drags may be one frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    movable = (await inPage(page, ({ watch }) => watch.firstMoved)) || Number.NaN;
  }
  const firstView = await inPage(page, ({ watch }) => watch.firstDrawn);
  return { firstView, movable, bytesToMovable: await bytesUntil(page, line, movable) };
}

async function measureRest(page: Page, line: ShapedLine): Promise<Omit<Visit, keyof Start>> {
  await untilQuiet(page, line);
  // The last change of the picture, not the last byte: what is fetched ahead for other scenes does not count.
  const fullDetail = await lastFrameAt(page);
  const bytesToFullDetail = await bytesUntil(page, line, fullDetail);
  const frames = await measureDrag(page);
  const coldSwitch = await switchTo(page, line, 1);
  const warmSwitch = await switchTo(page, line, 0);
  for (let yaw = -180; yaw <= 180; yaw += 30) {
    await page.evaluate((to) => (window as unknown as BenchWindow).bench.turn(to, 40), yaw);
    await page.waitForTimeout(700);
  }
  await untilQuiet(page, line);
  const textureMegabytes = (await inPage(page, ({ watch }) => watch.textureBytes())) / 1e6;
  return {
    fullDetail,
    bytesToFullDetail,
    dragFrame: quantile(frames, 0.5),
    slowDragFrame: quantile(frames, 0.95),
    coldSwitch,
    warmSwitch,
    textureMegabytes,
  };
}

/** The times of frames while a real mouse drags to and fro, no faster than a screen shows it. */
async function measureDrag(page: Page): Promise<number[]> {
  const spot = await findSpot(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await inPage(page, ({ watch }) => watch.startPace());
  const begin = performance.now();
  for (let now = begin; now - begin < DRAG_MS; now = performance.now()) {
    await page.mouse.move(spot.x + 60 * Math.sin((now - begin) / 250), spot.y);
    await page.waitForTimeout(8);
  }
  const frames = await inPage(page, ({ watch }) => watch.stopPace());
  await page.mouse.up();
  return frames;
}

async function switchTo(page: Page, line: ShapedLine, index: number): Promise<number> {
  const since = await page.evaluate((scene) => {
    const at = performance.now();
    (window as unknown as BenchWindow).bench.go(scene);
    return at;
  }, index);
  await page.waitForTimeout(LONGEST_SILENCE_MS);
  await untilQuiet(page, line);
  const arrival = findArrival(await inPage(page, ({ watch }) => watch.frames), since);
  return arrival === undefined ? Number.NaN : arrival - since;
}

/** Neither the line nor the picture moves any more. */
async function untilQuiet(page: Page, line: ShapedLine): Promise<void> {
  let seen = await lastFrameAt(page);
  let since = performance.now();
  while (performance.now() - Math.max(since, line.lastByteAt) < QUIET_MS) {
    await page.waitForTimeout(250);
    const now = await lastFrameAt(page);
    if (now !== seen) since = performance.now();
    seen = now;
  }
}

/** `at` is performance.now() of the page. */
async function bytesUntil(page: Page, line: ShapedLine, at: number): Promise<number> {
  return line.bytesAt((await page.evaluate(() => performance.timeOrigin)) + at);
}

function lastFrameAt(page: Page): Promise<number> {
  return inPage(page, ({ watch }) => watch.frames.at(-1)?.at ?? 0);
}

function inPage<Answer>(page: Page, work: (window: BenchWindow) => Answer): Promise<Answer> {
  return page.evaluate(`(${String(work)})(window)`);
}

/** A place in the picture where no sign or button lies, near its middle. */
function findSpot(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(() => {
    const stage = document.querySelector('[data-stage], #view')?.getBoundingClientRect();
    if (stage === undefined) throw new Error('The page has no stage.');
    for (const down of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      for (const right of [0.5, 0.4, 0.6]) {
        const spot = { x: stage.left + right * stage.width, y: stage.top + down * stage.height };
        if (document.elementFromPoint(spot.x, spot.y)?.closest('a, button, .psv-marker') === null) return spot;
      }
    }
    throw new Error('Signs lie over all of the picture.');
  });
}

/** Runs in the page: what the pages of other viewers define themselves. */
function operateOurs(scenes: readonly string[]): void {
  const bench: BenchWindow['bench'] = {
    go: (index) => document.querySelector<HTMLElement>(`[data-link="${scenes[index] ?? ''}"]`)?.click(),
    turn: (yaw, vfov) => {
      location.hash = `#${yaw},0,${vfov}`;
    },
  };
  Object.assign(window, { bench });
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
