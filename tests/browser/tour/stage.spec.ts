import type { Locator, Page } from '@playwright/test';
import { expect, getView, openScene, readStorage, test, untilSettled, WITH_WEBGL } from './tour-test.ts';
import { VIEW } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const bar = (page: Page, name: string): Locator => page.locator('[data-chrome]').getByRole('button', { name });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1, includeHidden: true });
const card = (page: Page): Locator => page.locator('[data-plan]');

/** As on an iPhone. */
async function withoutFullScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: undefined });
    Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
  });
}

async function fillsTheScreen(page: Page): Promise<boolean> {
  const box = await page.locator('lab-tour').boundingBox();
  const size = page.viewportSize();
  return box?.x === 0 && box.y === 0 && box.width === size?.width && box.height === size.height;
}

test('in full screen a tap on the plan walks there, and the plan comes along', async ({ page }) => {
  const tour = await openScene(page);
  await bar(page, 'Volledig scherm').click();
  await expect(tour).toHaveAttribute('data-full');
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('lab-tour');
  await expect(bar(page, 'Volledig scherm')).toHaveAttribute('aria-pressed', 'true');

  await bar(page, 'Plattegrond').click();
  await expect(card(page).getByRole('img', { name: '1, je bent hier: Bij de draaibanken' })).toBeVisible();
  await card(page).getByRole('link', { name: '3: De robot' }).click();
  await expect(heading(page)).toHaveText('De robot');
  await expect(card(page).getByRole('img', { name: '3, je bent hier: De robot' })).toBeVisible();
  await expect(card(page).getByRole('link', { name: '1: Bij de draaibanken' })).toBeVisible();
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('lab-tour');

  await bar(page, 'Plattegrond').click();
  await expect(card(page)).toBeHidden();
  await expect(bar(page, 'Plattegrond')).toHaveAttribute('aria-pressed', 'false');
  await bar(page, 'Volledig scherm').click();
  await expect(tour).not.toHaveAttribute('data-full');
});

test('the cone of the plan in the picture turns with the view', async ({ page }) => {
  await openScene(page);
  await bar(page, 'Plattegrond').click();
  const cone = card(page).locator('[data-tour-cone]');
  const before = await cone.getAttribute('transform');
  await bar(page, 'Kijk naar rechts').click();
  await expect(cone).not.toHaveAttribute('transform', before ?? '');
  const inThePage = page.locator('[data-tour-part="text"] [data-tour-cone]');
  await expect(cone).toHaveAttribute('transform', (await inThePage.getAttribute('transform')) ?? 'none');
});

test('the plan hides no sign that is in view', async ({ page }) => {
  // The view in which a way onward stands where the plan comes.
  await openScene(page, 'draaibanken', '#-5,-25,75');
  await bar(page, 'Plattegrond').click();
  const way = page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' });
  await expect(way).not.toHaveAttribute('data-away');
  const [plan, sign] = [await card(page).boundingBox(), await way.boundingBox()];
  const isApart =
    (sign?.x ?? 0) + (sign?.width ?? 0) <= (plan?.x ?? 0) ||
    (sign?.y ?? 0) >= (plan?.y ?? 0) + (plan?.height ?? 0) ||
    (sign?.x ?? 0) >= (plan?.x ?? 0) + (plan?.width ?? 0);
  expect(isApart).toBe(true);
});

test('the way back is there after the first step, and goes back by one', async ({ page }) => {
  const tour = await openScene(page);
  const back = page.getByRole('button', { name: 'Terug' });
  await expect(back).toBeHidden();
  await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).click();
  await expect(heading(page)).toHaveText('Bij de lascabines');
  await page.locator('.signs').getByRole('link', { name: 'De robot' }).press('Enter');
  await expect(heading(page)).toHaveText('De robot');

  await back.click();
  await expect(heading(page)).toHaveText('Bij de lascabines');
  await expect(back).toBeVisible();
  await back.click();
  await expect(heading(page)).toHaveText('Bij de draaibanken');
  await expect(back).toBeHidden();
  await expect(page.locator('[data-stage]')).toBeFocused();
  await expect(tour).not.toHaveAttribute('data-busy');

  await page.goForward();
  await expect(heading(page)).toHaveText('Bij de lascabines');
  await expect(back).toBeVisible();
});

test.describe('where the browser gives no full screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test.beforeEach(({ page }) => withoutFullScreen(page));

  async function openLayer(page: Page): Promise<Locator> {
    const tour = await openScene(page);
    await bar(page, 'Volledig scherm').click();
    await expect(tour).toHaveAttribute('data-full');
    return tour;
  }

  test('the tour lies over the page, and nothing below it moves or takes the focus', async ({ page }) => {
    await openLayer(page);
    expect(await fillsTheScreen(page)).toBe(true);
    await expect(page.locator('[data-stage]')).toBeFocused();
    await page.mouse.move(200, 800);
    await page.mouse.wheel(0, 400);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const places = new Set<boolean>();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      places.add(
        await page.evaluate(() => {
          const active = document.activeElement;
          return active === null || active === document.body || active.closest('lab-tour') !== null;
        }),
      );
    }
    expect([...places]).toEqual([true]);
  });

  test('the button leaves it, with the page as it was and the picture as one sees it', async ({ page }) => {
    const tour = await openScene(page, 'draaibanken', '#10,5,60');
    const entries = await page.evaluate(() => history.length);
    await bar(page, 'Volledig scherm').click();
    await expect(tour).toHaveAttribute('data-full');
    await page.keyboard.press('ArrowRight');
    await bar(page, 'Voor en na').click();
    await expect(page.locator('.wipe-line')).toBeVisible();
    const seen = await getView(tour);
    await bar(page, 'Volledig scherm').click();
    await expect(tour).not.toHaveAttribute('data-full');
    await expect(page).toHaveURL(/#15,5,60,50$/);
    expect(await getView(tour)).toEqual(seen);
    await expect(page.locator('.wipe-line')).toBeVisible();
    // One entry for the layer, however often it is opened.
    await bar(page, 'Volledig scherm').click();
    await bar(page, 'Volledig scherm').click();
    await expect(tour).not.toHaveAttribute('data-full');
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await expect(page.locator('[inert]')).toHaveCount(0);
    await expect(bar(page, 'Volledig scherm')).toBeFocused();
    await expect(bar(page, 'Volledig scherm')).toHaveAttribute('aria-pressed', 'false');
  });

  test('Escape closes the card of a point first, and then leaves it', async ({ page }) => {
    const tour = await openLayer(page);
    await page.locator('.signs').getByRole('link', { name: '1 De gele kap' }).press('Enter');
    await expect(page.getByRole('dialog', { name: 'De gele kap' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'De gele kap' })).toBeHidden();
    await expect(tour).toHaveAttribute('data-full');
    await page.keyboard.press('Escape');
    await expect(tour).not.toHaveAttribute('data-full');
  });

  test('the way back of the browser leaves it, and stays on the page', async ({ page }) => {
    const tour = await openLayer(page);
    await page.goBack();
    await expect(tour).not.toHaveAttribute('data-full');
    await expect(heading(page)).toHaveText('Bij de draaibanken');
    await expect(page.locator('[inert]')).toHaveCount(0);
  });

  test('who walks on stays in it, also on the way back', async ({ page }) => {
    const tour = await openLayer(page);
    await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).press('Enter');
    await expect(heading(page)).toHaveText('Bij de lascabines');
    await expect(tour).toHaveAttribute('data-full');
    await expect(page.locator('[data-tour-part="text"]')).toHaveAttribute('inert');
    await page.getByRole('button', { name: 'Terug' }).click();
    await expect(heading(page)).toHaveText('Bij de draaibanken');
    await expect(tour).toHaveAttribute('data-full');
    await bar(page, 'Volledig scherm').click();
    await expect(tour).not.toHaveAttribute('data-full');
    await expect(page.locator('[inert]')).toHaveCount(0);
  });

  test('who opens it after the first step can still step back within it', async ({ page }) => {
    const tour = await openScene(page);
    await page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' }).press('Enter');
    await expect(heading(page)).toHaveText('Bij de lascabines');
    await bar(page, 'Volledig scherm').click();
    await expect(tour).toHaveAttribute('data-full');
    await page.getByRole('button', { name: 'Terug' }).click();
    await expect(heading(page)).toHaveText('Bij de draaibanken');
    await expect(tour).toHaveAttribute('data-full');
    await expect(page.getByRole('button', { name: 'Terug' })).toBeHidden();
    await page.goBack();
    await expect(tour).not.toHaveAttribute('data-full');
    await expect(heading(page)).toHaveText('Bij de draaibanken');
  });

  for (const size of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
    { width: 667, height: 375 },
    { width: 320, height: 568 },
  ]) {
    test(`at ${size.width} × ${size.height} the picture is no strip, and every button is on the screen`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await openLayer(page);
      await bar(page, 'Voor en na').click();
      await expect(page.locator('.wipe-line')).toBeVisible();
      const stage = await page.locator('[data-stage]').boundingBox();
      const [width, height] = [stage?.width ?? 0, stage?.height ?? 0];
      expect((width * height) / (size.width * size.height)).toBeGreaterThan(0.55);
      expect(Math.max(width / height, height / width)).toBeLessThan(2.5);
      for (const button of await page.locator('[data-chrome] button:visible').all()) {
        await expect(button).toBeInViewport({ ratio: 1 });
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.9);
      }
    });
  }
});

test.describe('the drag cue', () => {
  const cue = (page: Page): Locator => page.getByText('Sleep om rond te kijken');

  test('stands still where motion is unwelcome, and goes once the picture is taken in hand', async ({ page }) => {
    await openScene(page);
    await expect(cue(page)).toBeVisible();
    await page.waitForTimeout(6000);
    await expect(cue(page)).toBeVisible();
    await page.locator('[data-stage]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(cue(page)).toHaveCount(0);
    await page.locator('.signs').getByRole('link', { name: 'De robot' }).press('Enter');
    await expect(heading(page)).toHaveText('De robot');
    await expect(cue(page)).toHaveCount(0);
    expect(await readStorage(page)).toEqual({});
  });

  test('lets the picture be dragged through it', async ({ page }) => {
    const tour = await openScene(page);
    const box = await cue(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 4 });
    await page.mouse.up();
    expect((await getView(tour)).yaw).toBeLessThan(-5);
    await expect(cue(page)).toHaveCount(0);
  });

  test('does not come back after a step that was taken before anybody dragged', async ({ page }) => {
    await openScene(page);
    await page.locator('.signs').getByRole('link', { name: 'De robot' }).press('Enter');
    await expect(heading(page)).toHaveText('De robot');
    await expect(cue(page)).toHaveCount(0);
  });

  test.describe('where motion is welcome', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });

    test('has a hand that moves once, without a turn of the picture, and then goes', async ({ page }) => {
      const tour = await openScene(page);
      const hand = page.locator('.drag-cue .icon');
      const from = await hand.boundingBox();
      await expect
        .poll(async () => Math.abs(((await hand.boundingBox())?.x ?? 0) - (from?.x ?? 0)))
        .toBeGreaterThan(20);
      await expect(page.locator('.drag-cue')).toHaveCount(0);
      await untilSettled(page);
      expect(await getView(tour)).toEqual(VIEW);
    });
  });
});

test('a question mark opens the help about keys from the picture and from the bar, and Escape goes back', async ({
  page,
}) => {
  await openScene(page);
  const help = page.getByRole('dialog', { name: 'Zo kijk je rond' });
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
  for (const place of [page.locator('[data-stage]'), bar(page, 'Volledig scherm')]) {
    await place.focus();
    await page.keyboard.press('?');
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(place).toBeFocused();
  }
  await bar(page, 'Meer').click();
  await bar(page, 'Hulp').click();
  await help.getByRole('button', { name: 'Sluit' }).click();
  await expect(help).toBeHidden();
});

test('every key that the help names does what it says', async ({ page }) => {
  const tour = await openScene(page);
  const named = await page.locator('[data-help] kbd').evaluateAll((keys) => keys.map(({ textContent }) => textContent));
  expect(named).toEqual(['←', '→', '↑', '↓', '+', '−', 'Home', 'Tab', 'Enter', 'Esc', '?']);
  await page.locator('[data-stage]').focus();
  const keys = { ArrowLeft: 'yaw', ArrowRight: 'yaw', ArrowUp: 'pitch', ArrowDown: 'pitch', '+': 'vfov', '-': 'vfov' };
  for (const [key, part] of Object.entries(keys)) {
    const before = await getView(tour);
    await page.keyboard.press(key);
    const after = await getView(tour);
    expect({ ...before, [part]: 0 }, key).toEqual({ ...after, [part]: 0 });
    expect(before, key).not.toEqual(after);
  }
});

test('“Meer” holds what is not in the bar, and says whether it is open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openScene(page);
  const more = bar(page, 'Meer');
  await expect(bar(page, 'Kijk samen')).toBeHidden();
  await expect(bar(page, 'Kijk naar links')).toBeHidden();
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  for (const name of ['Kijk samen', 'Hulp', 'Minder data', 'Kijk naar links'])
    await expect(bar(page, name)).toBeVisible();
  await more.click();
  await expect(bar(page, 'Kijk samen')).toBeHidden();
});
