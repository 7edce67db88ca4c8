import {
  expect,
  expectColour,
  getView,
  openScene,
  photograph,
  previewOf,
  readManifest,
  test,
  untilSettled,
  WITH_WEBGL,
} from './tour-test.ts';
import { VIEW } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const BEFORE = [60, 180, 140];
const AFTER = [60, 90, 140];

test('left of the line the room is as after, right of it as before', async ({ page }) => {
  await openScene(page);
  await page.getByRole('button', { name: 'Voor en na' }).click();
  const range = page.getByRole('slider', { name: 'Hoeveel zie je van na de verbouwing?' });
  await expect(range).toHaveAttribute('aria-valuetext', '50% na de verbouwing');
  await range.fill('40');
  await expect(range).toHaveAttribute('aria-valuetext', '40% na de verbouwing');
  await untilSettled(page);

  const picture = await photograph(page);
  const [line, row] = [picture.width * 0.4, picture.height * 0.4];
  expectColour(picture.colourAt(line - 6, row), AFTER);
  expectColour(picture.colourAt(line + 6, row), BEFORE);
  expect(picture.countEmpty()).toBe(0);
  // The mark is painted only in the room after, and in the middle that is not to be seen.
  expect(picture.findRed(picture.width / 2, picture.height / 2, 30)).toBeUndefined();
});

test('two buttons show all of before and all of after', async ({ page, watch }) => {
  await openScene(page);
  await untilSettled(page);
  const { before } = await readManifest(page, 'draaibanken');
  expect(watch.requests).not.toContain(previewOf(before));
  await page.getByRole('button', { name: 'Voor en na' }).click();
  await page.getByRole('button', { name: 'Voor', exact: true }).click();
  await untilSettled(page);
  let picture = await photograph(page);
  expectColour(picture.colourAt(picture.width - 200, picture.height * 0.4), BEFORE);
  expect(picture.findRed(picture.width / 2, picture.height / 2, 30)).toBeUndefined();

  await page.getByRole('button', { name: 'Na', exact: true }).click();
  picture = await photograph(page);
  expectColour(picture.colourAt(picture.width * 0.4, picture.height * 0.4), AFTER);
});

test('the line is dragged, the keyboard moves the line, and both tell how much is after', async ({ page }) => {
  const tour = await openScene(page);
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await compare.click();
  await expect(compare).toHaveAttribute('aria-pressed', 'true');
  const range = page.getByRole('slider');
  // The line comes once both rooms can be shown; the button is pressed at once.
  await expect(page.locator('.wipe-line')).toBeVisible();
  const stage = await page.locator('[data-stage]').boundingBox();
  const [left, width, top] = [stage?.x ?? 0, stage?.width ?? 0, stage?.y ?? 0];
  // By the knob, and anywhere else along the line, up to its ends.
  for (const [height, from, to] of [
    [0.62, 0.5, 0.25],
    [0.2, 0.25, 0.7],
    [0.95, 0.7, 0.4],
  ] as const) {
    const y = top + (stage?.height ?? 0) * height;
    await page.mouse.move(left + width * from, y);
    await page.mouse.down();
    await page.mouse.move(left + width * to, y, { steps: 4 });
    await page.mouse.up();
    await expect(range).toHaveValue(String(100 * to));
  }
  expect(await getView(tour)).toEqual(VIEW);
  await expect(range).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(range).toHaveValue('41');
  await expect(range).toHaveAttribute('aria-valuetext', '41% na de verbouwing');
  const line = await page.locator('.wipe-line').boundingBox();
  expect((line?.x ?? 0) + (line?.width ?? 0) / 2 - left).toBeCloseTo(width * 0.41, 0);
  await compare.click();
  await expect(page.locator('[data-wipe]')).toBeHidden();
});

test('the address says how much is compared, so that the way back finds it as it was', async ({ page }) => {
  await openScene(page, 'draaibanken', '#10,5,60');
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await compare.click();
  await expect(page).toHaveURL(/#10,5,60,50$/);
  await page.getByRole('slider').fill('30');
  await expect(page).toHaveURL(/#10,5,60,30$/);

  await page.evaluate(() => (location.hash = '#20,5,60'));
  await expect(compare).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await expect(page.locator('.wipe-line')).toBeVisible();
  await expect(page.getByRole('slider')).toHaveValue('30');
  await compare.click();
  await expect(page).toHaveURL(/#10,5,60$/);
});

test('who presses before the page itself compares, as its address asks, does not undo that', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const button = document.querySelector<HTMLButtonElement>('[data-act="compare"]');
      if (button === null || button.hidden || button.closest('[hidden]') !== null) return;
      observer.disconnect();
      button.click();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  });
  await openScene(page, 'draaibanken', '#voor-na');
  await untilSettled(page);
  await expect(page.locator('.wipe-line')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Voor en na' })).toHaveAttribute('aria-pressed', 'true');
});

test('a room without a picture of before has no button for it', async ({ page }) => {
  await openScene(page, 'robot');
  await expect(page.getByRole('button', { name: 'Voor en na' })).toBeHidden();
});

test('a picture of before that does not load is never shown as if it were there', async ({ page, watch }) => {
  const { before } = await readManifest(page, 'draaibanken');
  await page.route(`**${previewOf(before)}`, (route) => route.abort());
  await openScene(page);
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await compare.click();
  await expect(page.getByText('Het beeld van voor de verbouwing laadt nu niet.')).toBeVisible();
  await expect(compare).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-wipe]')).toBeHidden();
  watch.complaints.length = 0;
});

test('a change of scene ends the comparison', async ({ page }) => {
  const tour = await openScene(page);
  await page.getByRole('button', { name: 'Voor en na' }).click();
  await expect(page.getByRole('slider')).toHaveCount(1);
  await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  await expect(tour).not.toHaveAttribute('data-comparing');
  await expect(page.getByRole('slider')).toHaveCount(0);
});

test('the slider follows its button in the order of the keyboard', async ({ page }) => {
  await openScene(page);
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await compare.click();
  await expect(page.locator('.wipe-line')).toBeVisible();
  await compare.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Voor', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider')).toBeFocused();
});

test('who does not see the picture hears what the comparison shows', async ({ page }) => {
  await openScene(page);
  const heard = page.locator('[data-live]');
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await compare.click();
  await expect(heard).toHaveText(/^Voor en na staat aan\. Links van de lijn/);
  await page.getByRole('button', { name: 'Voor', exact: true }).click();
  await expect(heard).toHaveText('Je ziet het lokaal zoals het vroeger was.');
  await page.getByRole('button', { name: 'Na', exact: true }).click();
  await expect(heard).toHaveText('Je ziet het lokaal na de verbouwing.');
  await compare.click();
  await expect(heard).toHaveText(/^Voor en na staat uit\./);
});
