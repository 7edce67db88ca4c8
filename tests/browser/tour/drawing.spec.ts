import {
  expect,
  expectColour,
  isOfThePicture,
  openScene,
  photograph,
  placeOnScreen,
  test,
  untilSettled,
  WITH_WEBGL,
} from './tour-test.ts';
import { MARKS } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 900 } });

const VIEWS = [
  { yaw: 0, pitch: 0, vfov: 75 },
  { yaw: 10, pitch: 4, vfov: 40 },
  { yaw: 20, pitch: 5, vfov: 90 },
  { yaw: 170, pitch: 10, vfov: 60 },
  { yaw: -170, pitch: -10, vfov: 75 },
  { yaw: -90, pitch: -20, vfov: 75 },
  { yaw: 45, pitch: 0, vfov: 75 },
  { yaw: 20, pitch: 80, vfov: 75 },
  { yaw: -140, pitch: -80, vfov: 75 },
  { yaw: 90, pitch: 0, vfov: 90 },
  { yaw: 135, pitch: 0, vfov: 90 },
] as const;

for (const view of VIEWS) {
  const { yaw, pitch, vfov } = view;
  test(`at ${yaw},${pitch},${vfov} every mark in view is drawn where the maths says`, async ({ page }) => {
    await openScene(page, 'draaibanken', `#${yaw},${pitch},${vfov}`);
    await untilSettled(page);
    const picture = await photograph(page);
    const places = MARKS.map((mark) => placeOnScreen(view, mark, picture.width, picture.height)).filter(
      ({ x, y, inFront }) => inFront && x > 20 && y > 20 && x < picture.width - 20 && y < picture.height - 20,
    );
    expect(places.length).toBeGreaterThan(0);
    for (const { x, y } of places) {
      const red = picture.findRed(x, y, 40);
      expect(Math.hypot((red?.x ?? 999) - x, (red?.y ?? 999) - y)).toBeLessThanOrEqual(3);
    }
    expect(picture.countEmpty()).toBe(0);
  });
}

test('a point and a way onward stand over their direction', async ({ page }) => {
  await openScene(page);
  const stage = await page.locator('[data-stage]').boundingBox();
  for (const [name, direction] of [
    ['1 De gele kap', { yaw: -20, pitch: 8 }],
    ['Bij de lascabines', { yaw: 25, pitch: -10 }],
  ] as const) {
    const box = await page.locator('.signs').getByRole('link', { name }).boundingBox();
    const place = placeOnScreen({ yaw: 0, pitch: 0, vfov: 75 }, direction, stage?.width ?? 0, stage?.height ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2 - (stage?.x ?? 0)).toBeCloseTo(place.x, 0);
    expect((box?.y ?? 0) + (box?.height ?? 0) / 2 - (stage?.y ?? 0)).toBeCloseTo(place.y, 0);
  }
});

test('the preview alone shows the room in the right place too', async ({ page, watch }) => {
  await page.route('**/512/**', (route) => route.abort());
  await page.route('**/1024/**', (route) => route.abort());
  await openScene(page);
  await page.locator('[data-stage]').hover();
  await page.mouse.down();
  await page.mouse.up();
  await untilSettled(page);
  const picture = await photograph(page);
  const red = picture.findRed(picture.width / 2, picture.height / 2, 40);
  expect(Math.hypot((red?.x ?? 999) - picture.width / 2, (red?.y ?? 999) - picture.height / 2)).toBeLessThanOrEqual(3);
  expect(picture.countEmpty()).toBe(0);
  // The browser itself logs each tile that it could not get.
  watch.complaints.length = 0;
});

test('one broken tile leaves the preview in its place and does not stop the others', async ({ page, watch }) => {
  await page.route('**/1024/f_0_0.*', (route) => route.fulfill({ body: 'no picture', contentType: 'image/avif' }));
  await openScene(page);
  await untilSettled(page);
  const picture = await photograph(page);
  expect(picture.countEmpty()).toBe(0);
  expectColour(picture.colourAt(picture.width / 2 - 60, picture.height / 2 - 60), [60, 90, 140]);
  watch.complaints.length = 0;
});

test('a browser that cannot decode AVIF gets WebP, and is asked once', async ({ page, watch }) => {
  await page.addInitScript(() => {
    HTMLImageElement.prototype.decode = function (this: HTMLImageElement) {
      return this.src.startsWith('data:image/avif') ? Promise.reject(new Error('no AVIF')) : Promise.resolve();
    };
  });
  await openScene(page);
  await untilSettled(page);
  const pictures = watch.requests.filter(isOfThePicture);
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.filter((path) => !path.endsWith('.webp'))).toEqual([]);
});

test('AVIF is asked where it works', async ({ page, watch }) => {
  await openScene(page);
  await untilSettled(page);
  expect(watch.requests.some((path) => path.endsWith('1024/f_0_0.avif'))).toBe(true);
});

test('nothing is drawn while nothing moves', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (work) => {
      document.documentElement.dataset['frames'] = String(Number(document.documentElement.dataset['frames'] ?? 0) + 1);
      return ask(work);
    };
  });
  await openScene(page);
  await untilSettled(page);
  await page.waitForTimeout(300);
  const frames = await page.locator('html').getAttribute('data-frames');
  await page.waitForTimeout(500);
  expect(await page.locator('html').getAttribute('data-frames')).toBe(frames);
});
