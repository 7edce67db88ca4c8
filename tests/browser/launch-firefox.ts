import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/lib/testing/firefox.ts';

/** Debian's own. Playwright has a Firefox of its own that no visitor uses; puppeteer speaks WebDriver BiDi with this one. */
export const FIREFOX = findFirefox();

/** It takes half a minute to begin where others are at work. */
const PATIENCE_MS = 120_000;
/** For a test in which it opens some pages. */
export const FIREFOX_TEST_MS = 400_000;

/** A window of it. Whoever opens it closes its browser. `preferences`: as in about:config. */
export async function launchFirefox(preferences: Readonly<Record<string, unknown>>): Promise<Page> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    timeout: PATIENCE_MS,
    ...(FIREFOX !== undefined && { executablePath: FIREFOX }),
    extraPrefsFirefox: { ...preferences },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}
