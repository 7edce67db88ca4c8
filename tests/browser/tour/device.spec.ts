import type { Page } from '@playwright/test';
import { expect, getView, openMore, openScene, test, WITH_WEBGL } from './tour-test.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const follow = (page: Page) => page.getByRole('button', { name: 'Meedraaien' });

async function answerPermission(page: Page, answer: string): Promise<void> {
  await page.addInitScript((text) => {
    Object.assign(DeviceOrientationEvent, { requestPermission: () => Promise.resolve(text) });
  }, answer);
}

function turnDevice(page: Page, alpha: number, beta: number): Promise<void> {
  return page.evaluate(
    ([a, b]) => {
      dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha: a ?? 0, beta: b ?? 0, gamma: 0 }));
    },
    [alpha, beta],
  );
}

test('the picture turns with the device only after the visitor asks, and stops when asked', async ({ page }) => {
  await answerPermission(page, 'granted');
  const tour = await openScene(page);
  await turnDevice(page, 0, 90);
  await turnDevice(page, 330, 90);
  expect((await getView(tour)).yaw).toBe(0);

  await openMore(page);
  await follow(page).click();
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'true');
  await turnDevice(page, 0, 90);
  await turnDevice(page, 330, 100);
  const { yaw, pitch } = await getView(tour);
  expect([yaw, pitch]).toEqual([expect.closeTo(30, 3), expect.closeTo(10, 3)]);

  await follow(page).click();
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'false');
  await turnDevice(page, 300, 90);
  expect((await getView(tour)).yaw).toBeCloseTo(30, 3);
});

test('a device that tells nothing is not waited for', async ({ page }) => {
  await answerPermission(page, 'granted');
  await openScene(page);
  await openMore(page);
  await follow(page).click();
  await expect(page.getByText('Je apparaat meldt geen beweging.')).toBeVisible();
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a visitor who refuses the permission of an iPhone keeps the other ways to look', async ({ page }) => {
  await answerPermission(page, 'denied');
  await openScene(page);
  await openMore(page);
  await follow(page).click();
  await expect(page.getByText('Meedraaien mag niet van je apparaat.')).toBeVisible();
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'false');
});

test('full screen shows the picture with its signs and buttons, and goes back', async ({ page }) => {
  const tour = await openScene(page);
  const full = page.getByRole('button', { name: 'Volledig scherm' });
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'true');
  expect(await tour.evaluate((element) => document.fullscreenElement === element)).toBe(true);
  await expect(page.locator('.signs').getByRole('link', { name: '1 De gele kap' })).toBeVisible();
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'false');
});
