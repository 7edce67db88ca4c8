import type { Page } from '@playwright/test';
import {
  countTextures,
  expect,
  expectColour,
  folderOf,
  getView,
  openScene,
  photograph,
  previewOf,
  readManifest,
  readStorage,
  test,
  untilSettled,
  WITH_WEBGL,
} from './tour-test.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const onward = (page: Page) => page.getByRole('navigation', { name: 'Verder in dit lokaal' });

test('the address names the view, once the visitor turns it', async ({ page }) => {
  const tour = await openScene(page);
  await untilSettled(page);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await expect(page).toHaveURL(/#18\.8,0,75$/);

  const entries = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  await expect(page).toHaveURL(/#18\.8,0,60$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);

  await page.reload();
  await expect(tour).toHaveAttribute('data-state', 'live');
  expect(await getView(tour)).toEqual({ yaw: 18.8, pitch: 0, vfov: 60 });
});

test('a view outside the limits of the scene is brought within them', async ({ page }) => {
  const tour = await openScene(page, 'draaibanken', '#200,-90,20');
  expect(await getView(tour)).toEqual({ yaw: -160, pitch: -85, vfov: 35 });
});

test('the address of a point opens the scene with that point in view', async ({ page }) => {
  const tour = await openScene(page, 'draaibanken', '#punt-klok');
  expect(await getView(tour)).toEqual({ yaw: 160, pitch: 30, vfov: 75 });
});

test('a view typed into the address turns the picture', async ({ page }) => {
  const tour = await openScene(page);
  await page.evaluate(() => (location.hash = '#-40,10,50'));
  await expect.poll(() => getView(tour)).toEqual({ yaw: -40, pitch: 10, vfov: 50 });
});

test('a way onward changes picture, text, title and address without a new page', async ({ page }) => {
  const tour = await openScene(page);
  await page.evaluate(() => (document.documentElement.dataset['same'] = 'yes'));
  await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  await expect(page).toHaveTitle(/^Voorbeeld: Bij de lascabines, Testlokaal/);
  // This way in has its own view, and the address says so.
  await expect(page).toHaveURL(/\/rondleiding\/pie\/lascabines\/#30,5,60$/);
  await expect(page.getByText('Tekst over lascabines.')).toBeVisible();
  await expect(page.locator('[data-live]')).toHaveText('Je bent nu bij de lascabines.');
  await expect(page.locator('html')).toHaveAttribute('data-same', 'yes');
  await expect(page.getByRole('group', { name: 'Bij de lascabines' })).toBeFocused();
  expect(await getView(tour)).toEqual({ yaw: 30, pitch: 5, vfov: 60 });
  await untilSettled(page);
  const picture = await photograph(page);
  expectColour(picture.colourAt(60, 100), [60, 115, 140]);
});

test('back returns to the scene with the view it was left at', async ({ page }) => {
  const tour = await openScene(page);
  await page.getByRole('button', { name: 'Kijk omhoog' }).click();
  await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
  await expect(page).toHaveURL(/draaibanken\/#/);
  await expect.poll(() => getView(tour)).toMatchObject({ pitch: 18.8 });
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
});

test('a link further down the page leads with its heading', async ({ page }) => {
  await openScene(page);
  await onward(page).getByRole('link', { name: 'De robot' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'De robot' })).toBeFocused();
  await expect(page.locator('[data-live]')).toHaveText('Je bent nu bij “De robot”.');
  // Both pictures have the same side in the middle: who walks on keeps the yaw of the way.
  expect(await getView(page.locator('lab-tour[data-scene="robot"]'))).toEqual({ yaw: 140, pitch: 0, vfov: 75 });
});

test('a scene that is a plain photograph opens as a page of its own', async ({ page, watch }) => {
  await openScene(page, 'robot');
  await onward(page).getByRole('link', { name: 'Een foto' }).first().click();
  await expect(page.getByText('Tekst over foto.')).toBeVisible();
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'still');
  await expect(page.locator('[data-message]')).toHaveText('');
  expect(watch.requests).not.toContain('/rondleiding/pie/foto/plek.json');
});

test('beside a plain photograph nothing is asked for that is not there', async ({ page, watch }) => {
  await openScene(page, 'robot');
  await untilSettled(page);
  await page.getByRole('button', { name: 'Kijk naar links' }).click();
  await untilSettled(page);
  const { panorama } = await readManifest(page, 'draaibanken');
  await expect.poll(() => watch.requests).toContain(previewOf(panorama));
  expect(watch.requests.filter((path) => path.endsWith('plek.json')).toSorted()).toEqual([
    '/rondleiding/pie/draaibanken/plek.json',
    '/rondleiding/pie/lascabines/plek.json',
    '/rondleiding/pie/robot/plek.json',
  ]);
});

test('a scene that does not load leaves the visitor where he is, and says so', async ({ page, watch }) => {
  await openScene(page);
  await untilSettled(page);
  await page.route('**/lascabines/', (route) => route.abort());
  await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).click();
  await expect(page.getByText('De volgende plek laadt nu niet.')).toBeVisible();
  await expect(page).toHaveURL(/draaibanken/);
  await expect(page.locator('lab-tour')).not.toHaveAttribute('data-busy');
  watch.complaints.length = 0;
});

test('the previews of the neighbours wait in the cache before anybody goes there', async ({ page, watch }) => {
  await openScene(page);
  for (const room of ['lascabines', 'robot']) {
    const { panorama } = await readManifest(page, room);
    await expect.poll(() => watch.requests).toContain(previewOf(panorama));
    expect(watch.requests.filter((path) => path.startsWith(`${folderOf(panorama)}512`))).toEqual([]);
  }
});

test('20 changes of scene leave no more pictures in memory than the cap, and nothing in the storage', async ({
  page,
}) => {
  test.slow();
  const tour = await openScene(page);
  await untilSettled(page);
  const counts: number[] = [];
  for (let change = 0; change < 20; change += 1) {
    const name = ['Bij de lascabines', 'De robot', 'Bij de draaibanken'][change % 3] ?? '';
    await page.locator('.signs').getByRole('link', { name }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await untilSettled(page);
    counts.push(await countTextures(tour));
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(64);
  // After the first rounds every room has been seen; from then on the memory stands still. Only the previews of the two
  // other rooms come when the browser has nothing else to do, and of what one sees on turning to the way onward a quick
  // machine fetches more than a busy one: at most the four tiles of that view.
  const seen = Math.max(...counts.slice(0, 10));
  expect(Math.max(...counts.slice(10))).toBeLessThanOrEqual(seen + 2 + 4);
  expect(await readStorage(page)).toEqual({});
  expect(await page.locator('canvas').count()).toBe(1);
});
