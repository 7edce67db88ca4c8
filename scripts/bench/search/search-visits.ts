import { chromium, type Browser } from '@playwright/test';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import { createSiteServer } from '../../lib/site/static-server.ts';
import { findBrowser, getLaunchOptions } from '../../lib/testing/browser.ts';
import { makeScales, type Scales } from '../scales.ts';

/** Where a page for searching has what a visit needs. */
export interface SearchPage {
  /** Answers the question in `?q=` as it opens. */
  readonly urlPath: string;
  readonly input: string;
  /** The link of one hit. */
  readonly hit: string;
}

/** Milliseconds, and bytes of bodies as they went over the line (brotli, scripts/lib/site/compression.ts). */
export interface SearchVisit {
  /** From opening the page until the first hit stands on it. */
  readonly firstAnswer: number;
  /** From the last letter of another question until a hit of it stands there, with the time that the page waits for more. */
  readonly nextAnswer: number;
  /** Script and index up to the first answer. */
  readonly firstBytes: number;
  /** What the second answer fetched besides. */
  readonly nextBytes: number;
  /** Everything up to the first answer: page, styles and letters too. */
  readonly pageBytes: number;
}

/** Found at any size. Each is the first question of one visit and the next of another. */
const QUESTIONS = ['drone', 'gorinchem', 'penvoerder', 'zonnepanelen', 'techlab assen', 'elektrische auto'];
const PORT = 4331;
const PHONE = { width: 412, height: 732 };
const SLOW_CPU = 4;
const QUIET_MS = 500;
/** What a page has without searching. */
const NO_SEARCH = /(?:\/|\.(?:html|css|woff2|svg|png|jpg|avif|webp|ico|webmanifest))$/;

/** What a visit asked of the server. */
interface Line {
  readonly asked: string[];
  /** When something was last asked or sent. */
  lastAt: number;
  readonly weigh: Scales;
}
interface Shown {
  readonly at: number;
  readonly hits: string;
}
interface VisitWindow {
  shown: Shown[];
}

/** Visits a search page of a built site, once with each question; each visit has a cold browser and a slow processor. */
export async function visitSearchPage(site: string, page: SearchPage): Promise<SearchVisit[]> {
  const server = createSiteServer(site);
  const line: Line = { asked: [], lastAt: 0, weigh: makeScales(site) };
  server.on('request', (request, response) => {
    line.asked.push((request.url ?? '/').replace(/\?.*$/, ''));
    line.lastAt = performance.now();
    response.on('finish', () => (line.lastAt = performance.now()));
  });
  const port = await listenOnFreePort(server, PORT);
  const browser = await chromium.launch(getLaunchOptions(findBrowser()));
  try {
    const visits: SearchVisit[] = [];
    const pairs = QUESTIONS.map((first, index) => [first, QUESTIONS[(index + 1) % QUESTIONS.length] ?? first] as const);
    // The first round makes the server compress each file.
    for (const [round, [first, next]] of [...pairs, ...pairs].entries()) {
      line.asked.length = 0;
      const visit = await visitOnce(browser, `http://127.0.0.1:${port}`, page, first, next, line);
      if (round >= pairs.length) visits.push(visit);
    }
    return visits;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function visitOnce(
  browser: Browser,
  origin: string,
  { urlPath, input, hit }: SearchPage,
  first: string,
  next: string,
  line: Line,
): Promise<SearchVisit> {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    await page.addInitScript(watchHits, hit);
    const untilQuiet = async (): Promise<void> => {
      while (performance.now() - line.lastAt < QUIET_MS) await page.waitForTimeout(50);
    };
    const untilShown = async (since: number): Promise<number> => {
      const shown = await page.waitForFunction(
        (from) => (globalThis as unknown as VisitWindow).shown.find(({ at }) => at > from)?.at,
        since,
      );
      return ((await shown.jsonValue()) ?? Number.NaN) - since;
    };
    const searched = (): Promise<number> => line.weigh(line.asked.filter((asked) => !NO_SEARCH.test(asked)));

    await page.goto(`${origin}${urlPath}?q=${encodeURIComponent(first)}`, { waitUntil: 'commit' });
    const firstAnswer = await untilShown(0);
    await untilQuiet();
    const [firstBytes, pageBytes] = [await searched(), await line.weigh(line.asked)];
    const since = await page.locator(input).evaluate((field, text) => {
      if (!(field instanceof HTMLInputElement)) throw new Error('The question is not typed in an input.');
      field.value = text;
      const at = performance.now();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return at;
    }, next);
    const nextAnswer = await untilShown(since);
    await untilQuiet();
    return { firstAnswer, nextAnswer, firstBytes, nextBytes: (await searched()) - firstBytes, pageBytes };
  } finally {
    await context.close();
  }
}

/** Runs in the page: remembers when it first showed each other list of hits. */
function watchHits(hit: string): void {
  const shown: Shown[] = [];
  (globalThis as unknown as VisitWindow).shown = shown;
  new MutationObserver(() => {
    const hits = [...document.querySelectorAll(hit)].map((link) => link.getAttribute('href') ?? '').join(' ');
    if (hits !== '' && hits !== shown.at(-1)?.hits) shown.push({ at: performance.now(), hits });
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
}
