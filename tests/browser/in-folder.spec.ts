import { createSiteServer } from '../../scripts/lib/site/static-server.ts';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { NO_FIREFOX } from '../../scripts/lib/testing/firefox.ts';
import { makeSiteInFolder } from '../site-in-folder.ts';
import { listDistinctPages, listOnePerKind } from './built-pages.ts';
import { FIREFOX, FIREFOX_TEST_MS } from './launch-firefox.ts';
import { expect, test as visitorTest } from './visitor.ts';
import { crawlInFirefox, watchFirefox } from './watched-firefox.ts';
import { NOTHING_KEPT, readKept, watchVisit } from './watched-visit.ts';

const BASE = '/scholen/sto';

/** The site as it stands in a folder of a host: whoever asks for anything outside it, gets nothing. */
const test = visitorTest.extend<object, { readonly host: string }>({
  host: [
    async ({}, use) => {
      const { site, remove } = await makeSiteInFolder(BASE);
      const server = createSiteServer(site, BASE);
      await use(`http://127.0.0.1:${await listenOnFreePort(server, 0)}`);
      server.close();
      server.closeAllConnections();
      await remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ host }, use) => use(host),
  page: async ({ page, host }, use) => {
    const outside: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === host && !pathname.startsWith(`${BASE}/`)) outside.push(pathname);
    });
    await use(page);
    expect(outside).toEqual([]);
  },
});

// One copy of the site for all of them.
test.describe.configure({ mode: 'serial' });

test('a region is found from the home page, and its page has its styles and pictures', async ({ page }) => {
  await page.goto(`${BASE}/`);
  await page.getByLabel('Plaats of school').fill('Woudrichem');
  await page.getByLabel('Plaats of school').press('Enter');
  await expect(page).toHaveURL(/\/scholen\/sto\/regios\/\?zoek=Woudrichem/);
  await page.locator('[data-list] > li:visible').getByRole('link', { name: 'Gorinchem/Altena', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gorinchem');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson');
});

test('search answers in its dialog and on its page, and the answer opens', async ({ page }) => {
  await page.goto(`${BASE}/`);
  await page.keyboard.press('/');
  await page.locator('dialog input').first().fill('lassen');
  await expect(page.locator('dialog .results a').first()).toBeVisible();
  await page.locator('dialog [data-all]').click();
  await expect(page).toHaveURL(/\/scholen\/sto\/zoeken\/#q=lassen$/);
  await page.locator('site-search input').first().fill('twente');
  await expect(page).toHaveURL(/\/scholen\/sto\/zoeken\/#q=twente$/);
  await page.locator('.results a', { hasText: 'Twente' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Twente');
});

test('a tour walks from one scene to the next, and its parts come', async ({ page }) => {
  await page.goto(`${BASE}/rondleiding/voorbeeld-pie/`);
  await page.locator(`main a[href^="${BASE}/rondleiding/voorbeeld-pie/"]`).first().click();
  const tour = page.locator('lab-tour');
  await expect(tour).toHaveAttribute('data-state', 'live');
  const first = await tour.getAttribute('data-scene');
  await page.locator('.ways a').first().click();
  await expect(tour).not.toHaveAttribute('data-scene', first ?? '');
  await expect(tour).toHaveAttribute('data-state', 'live');
  await page.locator('[data-act="walk"]').first().click();
  await expect(page.locator('[data-walking]')).toBeVisible();
});

test('a form knows the page that it is about, and fetches what that says', async ({ page }) => {
  await page.goto(`${BASE}/regios/twente/`);
  await page.getByRole('link', { name: 'Klopt er iets niet op deze pagina?' }).click();
  await expect(page.locator('select[name="waarover"] option:checked')).toContainText('Twente');
  await expect(page.locator('fact-list label').first()).toBeVisible();
});

test('no page breaks a policy, asks for anything outside its folder, or keeps anything', async ({ browser, host }) => {
  // Ten seconds where nobody else is at work.
  test.setTimeout(600_000);
  const visit = await watchVisit(browser, host, BASE);
  const urls = await listDistinctPages();
  expect(urls.length).toBeGreaterThan(50);
  for (const url of urls) {
    const answer = await visit.page.goto(BASE + url);
    expect(answer?.status(), url).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain('script-src ');
  }
  expect(visit.complaints).toEqual([]);
  expect(await readKept(visit)).toEqual(NOTHING_KEPT);
  await visit.context.close();
});

test('nor does one page of each kind in Firefox', async ({ host }) => {
  test.skip(FIREFOX === undefined, NO_FIREFOX);
  test.setTimeout(FIREFOX_TEST_MS);
  const firefox = await watchFirefox(host, BASE);
  try {
    const urls = (await listOnePerKind()).map(({ url }) => BASE + url);
    expect(await crawlInFirefox(firefox, urls)).toEqual([]);
  } finally {
    await firefox.browser.close();
  }
});
