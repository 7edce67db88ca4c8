import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { listPages } from './built-pages.ts';
import { expect, test } from './visitor.ts';

/** Each in a window of its own, so that both cores have work. */
const HALVES = [0, 1];

/** What no page of the site may do, in words; a visitor's whole time on the site is watched. */
async function watchEverything(
  browser: Browser,
  baseURL = '',
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }> {
  const origin = new URL(baseURL).origin;
  const context = await browser.newContext({ baseURL });
  const complaints: string[] = [];
  // Both policies of a page are heard: the one in it, and the one that the server sends with it.
  await context.exposeBinding('tellViolation', (_, what: string) => complaints.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ documentURI, violatedDirective, blockedURI }) => {
      const tell = (globalThis as unknown as { tellViolation: (what: string) => void }).tellViolation;
      tell(`${documentURI}: ${violatedDirective} ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`${page.url()} asks ${url.href}`);
  });
  return { context, page, complaints };
}

/** All that a site can keep, but for copies of its own files. */
async function readKept(page: Page, context: BrowserContext) {
  const stored = await page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  return { ...stored, cookies: await context.cookies() };
}
const NOTHING = { local: {}, session: {}, databases: [], cookies: [] };

for (const half of HALVES) {
  test(`no page breaks a policy, asks another site, or keeps anything (${half + 1} of ${HALVES.length})`, async ({
    browser,
    baseURL,
  }) => {
    // Half a minute where nobody else is at work.
    test.setTimeout(600_000);
    const { context, page, complaints } = await watchEverything(browser, baseURL);
    const urls = (await listPages()).filter((_, index) => index % HALVES.length === half);
    expect(urls.length).toBeGreaterThan(100);
    for (const url of urls) {
      const answer = await page.goto(url);
      expect(answer?.headers()['content-security-policy']).toContain('script-src ');
    }
    expect(complaints).toEqual([]);
    expect(await readKept(page, context)).toEqual(NOTHING);
    await context.close();
  });
}

test('a drawing that somebody opens by itself breaks none either', async ({ browser, baseURL }) => {
  const { context, page, complaints } = await watchEverything(browser, baseURL);
  const drawings = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(1);
  const kinds = new Map(drawings.map((file) => [path.basename(file), file]));
  for (const file of kinds.values()) await page.goto(`/${file.split(path.sep).join('/')}`);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a visitor who searches, walks through a tour, fills in a form and chooses colours breaks none, and keeps that choice alone', async ({
  browser,
  baseURL,
}) => {
  const { context, page, complaints } = await watchEverything(browser, baseURL);
  await page.goto('/');
  await page.getByRole('link', { name: 'Zoeken', exact: true }).click();
  await page.getByRole('dialog', { name: 'Zoeken' }).getByLabel('Zoekwoord').fill('stuurgroep');
  await expect(page.getByRole('dialog', { name: 'Zoeken' }).getByRole('link').first()).toBeVisible();
  await page.goto('/zoeken/#q=stuurgroep');
  await expect(page.getByRole('status')).toHaveText(/\d+ pagina’s/);

  await page.goto('/rondleiding/voorbeeld-pie/draaibanken/');
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
  await page.locator('lab-tour a[data-link]').first().press('Enter');
  await expect(page).not.toHaveURL(/draaibanken/);

  const workshop = page.waitForResponse(/\/_astro\/workshop\./);
  await page.goto('/deel/vraag/');
  await page.locator('share-form').getByRole('textbox').first().fill('Hoe vind ik een bedrijf dat meedoet?');
  await (await workshop).finished();
  expect(await readKept(page, context)).toEqual(NOTHING);

  await page.goto('/');
  await page.getByRole('button', { name: /^Kleuren/ }).click();
  expect(complaints).toEqual([]);
  const kept = await readKept(page, context);
  expect(Object.keys(kept.local)).toEqual(['sto-colours']);
  expect({ ...kept, local: {} }).toEqual(NOTHING);
  await context.close();
});
