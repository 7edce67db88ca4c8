import { expect, expectColour, openScene, photograph, test, untilSettled, WITH_WEBGL } from './tour-test.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const BEFORE = [60, 180, 140];
const AFTER = [60, 90, 140];

test('left of the line the room is as before, right of it as after', async ({ page }) => {
  await openScene(page);
  await page.getByRole('button', { name: 'Voor en na' }).click();
  const range = page.getByRole('slider', { name: 'Voor of na de verbouwing' });
  await expect(range).toHaveAttribute('aria-valuetext', '50% na de verbouwing');
  await range.fill('40');
  await expect(range).toHaveAttribute('aria-valuetext', '60% na de verbouwing');
  await untilSettled(page);

  const picture = await photograph(page);
  const [line, row] = [picture.width * 0.4, picture.height * 0.4];
  expectColour(picture.colourAt(line - 6, row), BEFORE);
  expectColour(picture.colourAt(line + 6, row), AFTER);
  expect(picture.countEmpty()).toBe(0);
  // The mark is painted only in the room after.
  expect(picture.findRed(picture.width / 2, picture.height / 2, 30)).toBeDefined();
});

test('two buttons show all of before and all of after', async ({ page, watch }) => {
  await openScene(page);
  await untilSettled(page);
  expect(watch.requests.filter((path) => path.includes('draaibanken-voor'))).toEqual([]);
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

test('the knob is dragged, the keyboard moves the line, and the view still turns', async ({ page }) => {
  await openScene(page);
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await compare.click();
  await expect(compare).toHaveAttribute('aria-pressed', 'true');
  const range = page.getByRole('slider');
  // The line comes once both rooms can be shown; the button is pressed at once.
  await expect(page.locator('[data-knob]')).toBeVisible();
  const knob = await page.locator('[data-knob]').boundingBox();
  const stage = await page.locator('[data-stage]').boundingBox();
  await page.mouse.move((knob?.x ?? 0) + 26, (knob?.y ?? 0) + 26);
  await page.mouse.down();
  await page.mouse.move((stage?.x ?? 0) + (stage?.width ?? 0) * 0.25, (knob?.y ?? 0) + 26, { steps: 4 });
  await page.mouse.up();
  await expect(range).toHaveValue('25');
  await expect(range).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(range).toHaveValue('26');
  await compare.click();
  await expect(page.locator('[data-wipe]')).toBeHidden();
});

test('a room without a picture of before has no button for it', async ({ page }) => {
  await openScene(page, 'robot');
  await expect(page.getByRole('button', { name: 'Voor en na' })).toBeHidden();
});

test('a picture of before that does not load is never shown as if it were there', async ({ page, watch }) => {
  await page.route('**/draaibanken-voor/preview.*', (route) => route.abort());
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
