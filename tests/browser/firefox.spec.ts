import { expect, test } from '@playwright/test';
import { NO_FIREFOX } from '../../scripts/lib/testing/firefox.ts';
import { listOnePerKind } from './built-pages.ts';
import { FIREFOX, FIREFOX_TEST_MS } from './launch-firefox.ts';
import { crawlInFirefox, watchFirefox } from './watched-firefox.ts';

test.skip(FIREFOX === undefined, NO_FIREFOX);
test.describe.configure({ timeout: FIREFOX_TEST_MS });

test('the watch hears what a page may not do', async ({ baseURL }) => {
  const { browser, page, origin, readViolations } = await watchFirefox(baseURL);
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
  const firefox = await watchFirefox(baseURL);
  try {
    const urls = (await listOnePerKind()).map(({ url }) => url);
    expect(await crawlInFirefox(firefox, urls)).toEqual([]);
  } finally {
    await firefox.browser.close();
  }
});

test('in Firefox a search is done and a form filled in without one word made into code', async ({ baseURL }) => {
  const { browser, page, origin, complaints, readViolations } = await watchFirefox(baseURL);
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
