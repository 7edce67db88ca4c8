import type { Page } from '@playwright/test';
import { expect, test } from './tour-test.ts';

const PHONE = { width: 390, height: 844 };
const SIZES = [PHONE, { width: 844, height: 390 }, { width: 1280, height: 900 }];
/** Half the width of a sign. */
const RADIUS = 22;

/** The middle of every sign, and the photograph. */
async function readSigns(page: Page) {
  const photo = await page.locator('lab-tour .plain img').boundingBox();
  const signs = await page.locator('.photo-point').all();
  const boxes = await Promise.all(signs.map((sign) => sign.locator('circle').last().boundingBox()));
  return {
    photo: photo ?? { x: 0, y: 0, width: 0, height: 0 },
    signs: boxes.map((box) => ({
      x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
      y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      width: box?.width ?? 0,
    })),
  };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const viewport of SIZES) {
      test(`at ${viewport.width} × ${viewport.height} the points stand on their things in the photograph`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await page.goto('/rondleiding/pie/foto/');
        const { photo, signs } = await readSigns(page);
        const things = [
          { u: 0.25, v: 0.5 },
          { u: 0.75, v: 0.25 },
          { u: 0.8, v: 0.25 },
        ];
        expect(signs).toHaveLength(things.length);
        things.forEach(({ u, v }, index) => {
          const sign = signs[index];
          const [right, down] = [
            (sign?.x ?? 0) - photo.x - u * photo.width,
            (sign?.y ?? 0) - photo.y - v * photo.height,
          ];
          expect(Math.hypot(right, down), `sign ${index + 1}`).toBeLessThanOrEqual(RADIUS);
          expect(sign?.width).toBeGreaterThanOrEqual(40);
        });
        // The last two are a few pixels apart in the photograph.
        const [, second, third] = signs;
        expect((third?.x ?? 0) - (second?.x ?? 0)).toBeGreaterThanOrEqual(2 * RADIUS);
      });
    }

    test('a sign leads to its text, and there are ways onward', async ({ page }) => {
      await page.goto('/rondleiding/pie/foto/');
      await page.getByRole('link', { name: '1: De deur' }).click();
      await expect(page).toHaveURL(/#punt-deur$/);
      await expect(page.locator('#punt-deur')).toBeInViewport();
      await page.locator('.signs').getByRole('link', { name: 'Een staande foto' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een staande foto');
    });
  });
}

for (const viewport of SIZES) {
  test(`at ${viewport.width} × ${viewport.height} a standing photograph is whole and fits the screen`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/rondleiding/pie/staand/');
    const { photo, signs } = await readSigns(page);
    expect(photo.width / photo.height).toBeCloseTo(1200 / 1800, 2);
    expect(photo.height).toBeLessThanOrEqual(viewport.height);
    expect((signs[0]?.y ?? 0) - photo.y).toBeLessThan(photo.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
}
