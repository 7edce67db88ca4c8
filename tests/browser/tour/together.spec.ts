import type { Locator, Page } from '@playwright/test';
import { expectCode } from './expect-code.ts';
import { expect, getView, openScene, test, untilSettled, WITH_WEBGL } from './tour-test.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 1280, height: 800 } });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Kijk samen' });

async function openDialog(page: Page): Promise<string> {
  const bar = page.locator('[data-chrome]');
  await bar.getByRole('button', { name: 'Meer' }).click();
  await bar.getByRole('button', { name: 'Kijk samen' }).click();
  await expect(dialog(page)).toBeVisible();
  return (await page.locator('[data-address]').textContent()) ?? '';
}

test('who opens the address of the board stands in the same place, looks the same way and sees as much of before', async ({
  page,
  context,
}) => {
  await openScene(page);
  await page.locator('[data-chrome]').getByRole('button', { name: 'Kijk naar rechts' }).click();
  await page.locator('[data-chrome]').getByRole('button', { name: 'Voor en na' }).click();
  await page.getByRole('slider').fill('30');
  const address = await openDialog(page);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/rondleiding\/pie\/draaibanken\/#18\.8,0,75,30$/);

  const phone = await context.newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(address);
  const tour = phone.locator('lab-tour[data-state="live"]');
  await expect(phone.getByRole('slider')).toHaveValue('30');
  await expect(phone.locator('.wipe-line')).toBeVisible();
  expect(await getView(tour)).toEqual({ yaw: 18.8, pitch: 0, vfov: 75 });

  // The board goes on, and the page of the phone is still open.
  await page.keyboard.press('Escape');
  await page.locator('[data-chrome]').getByRole('button', { name: 'Voor en na' }).click();
  await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  const next = await openNext(page);
  await phone.goto(next);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  await expect(phone.locator('lab-tour')).not.toHaveAttribute('data-comparing');
  expect(await getView(phone.locator('lab-tour[data-state="live"]'))).toEqual(await getView(page.locator('lab-tour')));
});

/** “Meer” is open already. */
async function openNext(page: Page): Promise<string> {
  await page.locator('[data-chrome]').getByRole('button', { name: 'Kijk samen' }).click();
  await expect(dialog(page)).toBeVisible();
  return (await page.locator('[data-address]').textContent()) ?? '';
}

test('another address in a page that is open already turns the picture and moves the line', async ({ page }) => {
  const tour = await openScene(page);
  await page.evaluate(() => (location.hash = '#-40,10,50,75'));
  await expect.poll(() => getView(tour)).toEqual({ yaw: -40, pitch: 10, vfov: 50 });
  await expect(page.getByRole('slider')).toHaveValue('75');
  await page.evaluate(() => (location.hash = '#-40,10,50,20'));
  await expect(page.getByRole('slider')).toHaveValue('20');
});

for (const bad of ['#18.8,0,75,140', '#18.8,0,75,abc', '#18.8,0,75,']) {
  test(`a bad part of the address is left out: ${bad}`, async ({ page }) => {
    const tour = await openScene(page, 'draaibanken', bad);
    await untilSettled(page);
    expect(await getView(tour)).toEqual({ yaw: 18.8, pitch: 0, vfov: 75 });
    await expect(tour).not.toHaveAttribute('data-comparing');
  });
}

test('a room without a picture of before opens as it is', async ({ page }) => {
  const tour = await openScene(page, 'robot', '#10,0,75,40');
  await untilSettled(page);
  await expect(tour).not.toHaveAttribute('data-comparing');
  await expect(page.locator('[data-message]')).toHaveText('');
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
]) {
  test(`at ${size.width} × ${size.height} the code is large, black on white, and wholly on the screen`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openScene(page);
    await openDialog(page);
    const code = page.locator('[data-qr] svg');
    await expect(code).toBeInViewport({ ratio: 1 });
    const box = await code.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(0.6 * Math.min(size.width, size.height));
    expect(box?.height).toBeCloseTo(box?.width ?? 0, 0);
  });
}

test('the code on the screen holds the address that stands beside it', async ({ page }) => {
  await openScene(page, 'draaibanken', '#-40,10,50,75');
  await expect(page.locator('.wipe-line')).toBeVisible();
  const address = await openDialog(page);
  expect(address).toMatch(/#-40,10,50,75$/);
  await expectCode(page.locator('[data-qr] svg'), address);
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openScene(page);
  const address = await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Kopieer de link naar deze plek' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText(/^Gekopieerd/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});
