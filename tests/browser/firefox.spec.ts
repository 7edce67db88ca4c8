import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox, NO_FIREFOX } from '../../scripts/lib/testing/firefox.ts';
import { listOnePerKind } from './built-pages.ts';

/** Where Firefox differs from Chromium in what it forbids. Puppeteer speaks WebDriver BiDi with it; it can not be Playwright's own. */
const FIREFOX = findFirefox();
test.skip(FIREFOX === undefined, NO_FIREFOX);
// It takes half a minute to begin where others are at work.
test.describe.configure({ timeout: 300_000 });
const PATIENCE_MS = 120_000;

interface Watched {
  readonly browser: Browser;
  readonly page: Page;
  readonly origin: string;
  readonly complaints: string[];
  /** What the page that is open broke of its policies. */
  readonly readViolations: () => Promise<string[]>;
}

async function openFirefox(baseURL = ''): Promise<Watched> {
  const origin = new URL(baseURL).origin;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    timeout: PATIENCE_MS,
    ...(FIREFOX !== undefined && { executablePath: FIREFOX }),
    // Firefox itself asks after pages to sign in and the like.
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
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
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`${page.url()} asks ${url.href}`);
  });
  const readViolations = () => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  return { browser, page, origin, complaints, readViolations };
}

test('the watch hears what a page may not do', async ({ baseURL }) => {
  const { browser, page, origin, readViolations } = await openFirefox(baseURL);
  try {
    await page.goto(`${origin}/`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.text = 'globalThis.ran = true';
      document.head.append(script);
      // As `new Function` would.
      const run = setTimeout as unknown as (code: string) => void;
      run('globalThis.ran = true');
    });
    // Each twice: by the policy in the page, and by that of the server.
    await expect
      .poll(async () => (await readViolations()).toSorted())
      .toEqual(['script-src eval', 'script-src eval', 'script-src-elem inline', 'script-src-elem inline']);
  } finally {
    await browser.close();
  }
});

test('in Firefox no kind of page breaks a policy, asks another site, or keeps anything', async ({ baseURL }) => {
  const { browser, page, origin, complaints, readViolations } = await openFirefox(baseURL);
  try {
    for (const { url } of await listOnePerKind()) {
      await page.goto(origin + url);
      complaints.push(...(await readViolations()).map((what) => `${url}: ${what}`));
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await browser.cookies()).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('in Firefox a search is done and a form filled in without one word made into code', async ({ baseURL }) => {
  const { browser, page, origin, complaints, readViolations } = await openFirefox(baseURL);
  try {
    await page.goto(`${origin}/zoeken/#q=stuurgroep`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => /\d+ pagina’s/.test(textContent)),
    );
    complaints.push(...(await readViolations()));

    await page.goto(`${origin}/deel/vraag/`);
    await page.type('share-form input[type="text"]', 'Hoe vind ik een bedrijf?');
    // The answer is among the facts below the form once its schemas are there.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('share-form dd')].some(
        ({ textContent }) => textContent === 'Hoe vind ik een bedrijf?',
      ),
    );
    complaints.push(...(await readViolations()));
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
