import type { Page } from '@playwright/test';
import { WITH_WEBGL } from './tour/webgl.ts';
import { expect, readStorage, test } from './visitor.ts';

test.use({ launchOptions: WITH_WEBGL });

const INPUT = 'room-wipe input';

/** Counts the pictures of the tour that the page asks for; the room after is there before anybody touches it. */
async function openHome(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/rondleiding/beeld/')) asked.push(new URL(request.url()).pathname);
  });
  await page.goto('/');
  await page.locator('room-wipe').scrollIntoViewIfNeeded();
  await expect.poll(() => asked.length).toBe(1);
  return asked;
}

function splitOf(page: Page): Promise<number> {
  return page.locator(INPUT).evaluate((input: HTMLInputElement) => Number(input.value));
}

test('the room as it was is fetched when the line gets the focus, and not before', async ({ page }) => {
  const asked = await openHome(page);
  await page.waitForTimeout(500);
  expect(asked).toHaveLength(1);
  await page.locator(INPUT).focus();
  await expect.poll(() => asked.length).toBe(2);
  await expect(page.getByRole('img', { name: 'Drie oude groene draaibanken' })).toBeVisible();
});

test('the line goes by keyboard and says in words where it is', async ({ page }) => {
  await openHome(page);
  const input = page.getByRole('slider', { name: 'Schuif en zie hoe het vroeger was' });
  await expect(input).toHaveAttribute('aria-valuetext', '100% na de verbouwing');
  await input.press('PageDown');
  await input.press('ArrowLeft');
  await expect(input).toHaveAttribute('aria-valuetext', '89% na de verbouwing');
  const picture = await page.locator('[data-wipe-stage]').boundingBox();
  const line = await page.locator('room-wipe .wipe-line').boundingBox();
  const at = ((line?.x ?? 0) + (line?.width ?? 0) / 2 - (picture?.x ?? 0)) / (picture?.width ?? 1);
  expect(at).toBeCloseTo(0.89, 2);
  await input.press('Home');
  await expect(input).toHaveAttribute('aria-valuetext', '0% na de verbouwing');
});

test('the line follows a mouse, and a press brings it there', async ({ page }) => {
  await openHome(page);
  const { x, y, width } = (await page.locator('[data-wipe-stage]').boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.click(x + width / 4, y + 60);
  expect(await splitOf(page)).toBe(25);
  await page.mouse.move(x + width / 2, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, y + 60, { steps: 4 });
  await page.mouse.move(x + width * 0.75, y + 60, { steps: 4 });
  await page.mouse.up();
  expect(await splitOf(page)).toBe(75);
  await page.mouse.move(x + width * 0.1, y + 60);
  expect(await splitOf(page)).toBe(75);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger that goes sideways takes the line along, and one that goes up scrolls the page', async ({ page }) => {
    await openHome(page);
    const { x, y, width } = (await page.locator('[data-wipe-stage]').boundingBox()) ?? { x: 0, y: 0, width: 0 };
    const client = await page.context().newCDPSession(page);
    const swipe = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
      const point = (part: number) => ({
        x: x + (from[0] + (to[0] - from[0]) * part) * width,
        y: y + from[1] + (to[1] - from[1]) * part,
      });
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point(0)] });
      for (let step = 1; step <= 8; step += 1) {
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point(step / 8)] });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe([0.8, 60], [0.3, 62]);
    expect(await splitOf(page)).toBe(30);
    const before = await page.evaluate(() => scrollY);
    await swipe([0.6, 200], [0.62, 20]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
    expect(await splitOf(page)).toBe(30);
  });
});

test('a picture that does not come is told, and the room stays', async ({ page }) => {
  await openHome(page);
  await page.route('**/rondleiding/beeld/**', (route) => route.fulfill({ status: 200, body: 'no picture' }));
  await page.locator(INPUT).focus();
  await expect(page.getByText('Het beeld van vroeger laadt nu niet.')).toBeVisible();
  await expect(page.locator('room-wipe .wipe-line')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'Drie witte draaibanken' })).toBeVisible();
});

test('the link opens the room with before and after beside each other, and stores nothing', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Kijk zelf rond' }).click();
  await expect(page.locator('lab-tour[data-comparing]')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('lab-tour .wipe-knob')).toBeInViewport();
  expect(await readStorage(page)).toEqual({});
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is one picture and a link into the room, and nothing that does not work', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('img', { name: 'Drie witte draaibanken' })).toBeVisible();
    await expect(page.locator(INPUT)).toBeHidden();
    await expect(page.locator('room-wipe .wipe-line')).toBeHidden();
    await page.getByRole('link', { name: 'Kijk zelf rond' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
  });
});
