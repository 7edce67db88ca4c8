import { expect, readStorage, test } from './visitor.ts';

const START = '/rondleiding/voorbeeld-pie/draaibanken/';
const KIOSK = /\/draaibanken\/\?kiosk=draaibanken$/;

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await page.goto(`${START}?kiosk`);
  await expect(page.locator('html')).toHaveAttribute('data-kiosk', '');
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
});

test('there is no way out of the tour, by mouse or by keyboard', async ({ page }) => {
  await expect(page.locator('header.top, footer, .crumbs, .skip').filter({ visible: true })).toHaveCount(0);
  const ways = await page
    .locator('a[href]:not([href^="#"])')
    .filter({ visible: true })
    .evaluateAll((links) =>
      links
        .map((link) => new URL(link.getAttribute('href') ?? '', location.href))
        .map(({ pathname, search }) => pathname + search),
    );
  expect(ways.length).toBeGreaterThan(2);
  expect(ways.filter((way) => !/^\/rondleiding\/voorbeeld-pie\/[a-z-]+\/\?kiosk=draaibanken$/.test(way))).toEqual([]);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(page.locator('site-search')).toHaveCount(0);
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.activeElement?.closest('header.top, footer') === null);
    expect(isInside).toBe(true);
  }
});

test('walking on stays in the kiosk, also after a new start of the page', async ({ page }) => {
  await page.locator('.ways a').first().click();
  await expect(page.locator('lab-tour')).toHaveAttribute('data-scene', 'lascabines');
  await expect(page).toHaveURL(/\/lascabines\/\?kiosk=draaibanken/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-kiosk', '');
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).press('Enter');
  await expect(page).toHaveURL(KIOSK);
  await expect(page.locator('lab-tour')).toHaveAttribute('data-scene', 'draaibanken');
});

test('after a minute of quiet it warns, begins again, and nothing of the visitor is left', async ({ page }) => {
  await page.locator('lab-tour a[data-point="draaibank"]').first().press('Enter');
  await page.locator('.point-card [data-keep]').press('Enter');
  expect(Object.keys(await readStorage(page))).toEqual(['sto-bewaard']);
  await page.locator('.ways a').first().click();
  await expect(page.locator('lab-tour')).toHaveAttribute('data-scene', 'lascabines');
  await page.clock.fastForward(40_000);
  const warning = page.getByRole('dialog', { name: 'Bent u er nog?' });
  await expect(warning).toBeHidden();
  await page.clock.fastForward(11_000);
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('status')).toHaveText(/^Over \d seconden begint de rondleiding opnieuw\.$/);
  await warning.getByRole('button', { name: 'Ja, ik kijk verder' }).press('Enter');
  await expect(warning).toBeHidden();
  await page.clock.fastForward(40_000);
  await expect(warning).toBeHidden();
  await page.clock.fastForward(20_000);
  await expect(page).toHaveURL(KIOSK);
  await expect(page.locator('lab-tour')).toHaveAttribute('data-scene', 'draaibanken');
  expect(await readStorage(page)).toEqual({});
});
