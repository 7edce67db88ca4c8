import { findAccessibilityProblems } from '../../../scripts/lib/testing/accessibility.ts';
import { measureOverflow } from '../visitor.ts';
import { BAR, expect, keepWhatIsRead, readAndKeep, readKept, test } from './offline-test.ts';

const REGION = '/regios/gorinchem-altena/';
const QUESTION = '/vraagbaak/wat-doet-een-landelijk-ondersteuner/';
const FORM = '/deel/vraag/';

const today = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
});

test('nothing is kept before somebody asks, not on the page about it either', async ({ page }) => {
  for (const url of ['/', REGION, '/labs/voorbeeld-pie/', '/rondleiding/voorbeeld-pie/', '/offline/']) {
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(await readKept(page)).toEqual([]);
  }
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
});

test('what was read can be read again when the server is gone, and says of which day it is', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await expect(page.locator(BAR)).toHaveCount(0);
  await site.stop();
  await page.goto(QUESTION);
  await expect(page.locator(BAR)).toContainText(`Deze pagina staat niet op dit apparaat: ${QUESTION}`);
  await page.goto(REGION);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gorinchem');
  await expect(page.locator(BAR)).toContainText(`Dit is een kopie van ${today.format(new Date())}.`);
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.copy-bar') ?? document.body).borderTopWidth),
  ).toBe('2px');
  // Letters, styles and what the page may run came along.
  expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"'))).toBe(true);
  await site.start();
  await page.getByRole('link', { name: 'Probeer opnieuw' }).click();
  await expect(page.locator(BAR)).toHaveCount(0);
});

test('the bar has no problems for who sees or hears less, in both themes, on a phone and on a desk', async ({
  page,
  site,
}) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  site.answer = 'error';
  for (const url of [REGION, QUESTION]) {
    await page.goto(url);
    await expect(page.getByRole('note')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findAccessibilityProblems(page), `${url}, ${colorScheme}, ${width} px`).toEqual([]);
        expect(await measureOverflow(page)).toBe(0);
      }
    }
  }
});

test('the same without a network on the device', async ({ page, context }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator(BAR)).toHaveCount(0);
});

test('a server that does not answer keeps nobody waiting who has a copy', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  site.answer = 'never';
  await page.goto(REGION);
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
});

test('an error of the server shows the copy, and a page that was never read the list of what there is', async ({
  page,
  site,
}) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  site.answer = 'error';
  await page.goto(REGION);
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
  await page.goto('/regios/voorbeeldregio/');
  await expect(page.locator(BAR)).toContainText('Deze pagina staat niet op dit apparaat');
  await expect(page.getByRole('link', { name: /Gorinchem/ })).toBeVisible();
});

test('a form that was opened works without a connection', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, FORM);
  await site.stop();
  await page.goto(FORM);
  await expect(page.locator(BAR)).toBeVisible();
  await expect(page.locator('share-form:defined')).toBeVisible();
  await page.locator('share-form button[type="submit"]:visible').first().click();
  await expect(page.locator('[data-error]:not([hidden])').first()).toBeVisible();
});

test('the address without its slash and with a question leads to the copy', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await site.stop();
  await page.goto(REGION.slice(0, -1));
  await expect(page).toHaveURL(new RegExp(`${REGION}$`));
  await page.goto(`${REGION}?via=mail`);
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
});

test('a reload past the worker asks the server, and keeps nothing new', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  const client = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await client.send('Page.reload', { ignoreCache: true });
  await loaded;
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.goto('/offline/');
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  await site.stop();
  await page.goto(REGION);
  await expect(page.locator(BAR)).toBeVisible();
});

test('one press removes everything, the worker too', async ({ page }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await page.goto('/offline/');
  await expect(page.getByRole('link', { name: /Gorinchem/ })).toBeVisible();
  await page.getByRole('button', { name: 'Wis alles van dit apparaat' }).click();
  await expect(page.getByText('Alles van deze site is van dit apparaat gewist')).toBeVisible();
  await expect(page.getByRole('switch')).toBeFocused();
  expect(await readKept(page)).toEqual([]);
  // This window may still have the worker; it keeps nothing.
  await page.goto(REGION, { waitUntil: 'networkidle' });
  expect(await readKept(page)).toEqual([]);
});

test('switching off removes what was read', async ({ page }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await page.goto('/offline/');
  await page.getByRole('switch').click();
  await expect(page.getByText('Bewaren staat nu uit')).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});

test('one page can be removed by itself', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await readAndKeep(page, QUESTION);
  await page.goto('/offline/');
  await page.getByRole('button', { name: /^Wis .*Gorinchem/ }).click();
  await expect(page.getByText(/^Gewist: /)).toBeVisible();
  await site.stop();
  await page.goto(QUESTION);
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
  await page.goto(REGION);
  await expect(page.locator(BAR)).toContainText('Deze pagina staat niet op dit apparaat');
});

test('where a browser has no worker or no stores, the page says so and nothing breaks', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // As Firefox does in a private window.
  await page.addInitScript(() => {
    CacheStorage.prototype.has = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  });
  await page.goto('/offline/');
  await expect(page.getByText('Bewaren kan niet in deze browser')).toBeVisible();
  await page.goto('/rondleiding/voorbeeld-pie/');
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  await expect(page.getByText('Meenemen kan niet in deze browser')).toBeVisible();
  expect(errors).toEqual([]);
});
