import type { Browser, Page } from 'puppeteer-core';
import { launchFirefox } from './launch-firefox.ts';

export interface WatchedFirefox {
  readonly browser: Browser;
  readonly page: Page;
  /** Of the site, `http://127.0.0.1:4321`. */
  readonly origin: string;
  /** Grows with whatever a page does that it may not, in words. */
  readonly complaints: string[];
  /** What the page that is open broke of its policies. */
  readonly readViolations: () => Promise<string[]>;
}

/** Whoever opens it, closes `browser`. `base`: the folder in which the site stands, `/sto`. */
export async function watchFirefox(host = '', base = ''): Promise<WatchedFirefox> {
  const { origin } = new URL(host);
  // Firefox itself asks after pages to sign in and the like.
  const page = await launchFirefox({
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  });
  const complaints: string[] = [];
  await page.evaluateOnNewDocument(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
  page.on('request', (request) => {
    const { href, protocol, origin: asked, pathname } = new URL(request.url());
    if (!protocol.startsWith('http')) return;
    if (asked !== origin || !pathname.startsWith(`${base}/`)) complaints.push(`${page.url()} asks ${href}`);
  });
  const readViolations = () => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  return { browser: page.browser(), page, origin, complaints, readViolations };
}

/** Opens each of `urls`, addresses without the origin, and hears what each breaks; it keeps nothing, or that is a complaint too. */
export async function crawlInFirefox(
  { browser, page, origin, complaints, readViolations }: WatchedFirefox,
  urls: readonly string[],
): Promise<readonly string[]> {
  for (const url of urls) {
    await page.goto(origin + url);
    complaints.push(...(await readViolations()).map((what) => `${url}: ${what}`));
  }
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  const cookies = await browser.cookies();
  if (kept + cookies.length > 0) complaints.push(`keeps ${kept} texts and ${cookies.length} cookies`);
  return complaints;
}
