import type { Page } from '@playwright/test';
import { expect, getView, openScene, test, untilSettled, WITH_WEBGL } from './tour-test.ts';
import { HEADING, VIEW } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

test('keys turn and zoom the picture only while it has the focus', async ({ page }) => {
  const tour = await openScene(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  expect(await getView(tour)).toEqual(VIEW);

  await page.locator('[data-stage]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await getView(tour)).toEqual({ yaw: 6.25, pitch: 6.25, vfov: 75 });
  await page.keyboard.press('+');
  expect((await getView(tour)).vfov).toBeCloseTo(63.75);
  await page.keyboard.press('-');
  expect((await getView(tour)).vfov).toBeCloseTo(75);
  await page.keyboard.press('Home');
  expect(await getView(tour)).toEqual(VIEW);

  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  expect(await getView(tour)).toEqual(VIEW);
  await page.keyboard.press('Tab');
  await expect(page.locator('.signs').getByRole('link', { name: '1 De gele kap' })).toBeFocused();
});

test('the keyboard reaches every sign and button in the order of the page, and gets out again', async ({ page }) => {
  await openScene(page);
  await page.locator('[data-stage]').focus();
  const names: string[] = [];
  for (let step = 0; step < 19; step += 1) {
    names.push(
      await page.evaluate(() => {
        const active = document.activeElement?.cloneNode(true);
        if (!(active instanceof HTMLElement)) return '';
        for (const sign of active.querySelectorAll('[aria-hidden="true"]')) sign.remove();
        return (active.ariaLabel ?? active.textContent).replaceAll(/\s+/g, ' ').trim();
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(names).toEqual([
    'Bij de draaibanken',
    '1 De gele kap',
    '2 De klok',
    '3 De lamp',
    'Bij de lascabines',
    'De robot',
    'Voor en na',
    'Loop mee',
    'Speurtocht',
    'Plattegrond',
    'Bewaard',
    'Volledig scherm',
    'Meer',
    'Kijk naar links',
    'Kijk naar rechts',
    'Kijk omhoog',
    'Kijk omlaag',
    'Inzoomen',
    'Uitzoomen',
  ]);
  await expect(page.locator('lab-tour :focus')).toHaveCount(0);
});

test('focus on a point out of view turns the picture to it', async ({ page }) => {
  const tour = await openScene(page);
  const clock = page.locator('.signs').getByRole('link', { name: '2 De klok' });
  await expect(clock).toHaveAttribute('data-away');
  await clock.focus();
  expect(await getView(tour)).toEqual({ yaw: 160, pitch: 30, vfov: 75 });
  await expect(clock).not.toHaveAttribute('data-away');
  await expect(clock).toBeInViewport({ ratio: 1 });
});

test('a point in view gets the focus without a turn', async ({ page }) => {
  const tour = await openScene(page);
  await page.locator('.signs').getByRole('link', { name: '1 De gele kap' }).focus();
  expect(await getView(tour)).toEqual(VIEW);
});

test('a point shows its text over the picture and Escape goes back to it', async ({ page }) => {
  await openScene(page);
  const point = page.locator('.signs').getByRole('link', { name: '1 De gele kap' });
  await point.press('Enter');
  const card = page.getByRole('dialog', { name: 'De gele kap' });
  await expect(card).toContainText('Doe je de kap open');
  await expect(card.getByRole('button', { name: 'Sluit' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(point).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
});

test('the sound of a point is in the list and on its card, plays when asked to and stops with the card', async ({
  page,
  watch,
}) => {
  await openScene(page);
  const isAsked = (): boolean => watch.requests.some((path) => path.endsWith('/geluid.mp3'));
  const inTheList = page.locator('#punt-lamp').locator('audio');
  await expect(inTheList).toHaveAttribute('controls');
  await expect(page.locator('#punt-lamp')).toContainText('Wat je hoort: De lamp zoemt zacht');

  await page.locator('.signs').getByRole('link', { name: '3 De lamp' }).press('Enter');
  const card = page.getByRole('dialog', { name: 'De lamp' });
  const sound = card.getByLabel('Zo klinkt De lamp');
  await expect(sound).toBeVisible();
  await expect(card).toContainText('Wat je hoort: De lamp zoemt zacht');
  await untilSettled(page);
  expect(isAsked()).toBe(false);

  const playing = await sound.evaluateHandle(async (element: HTMLAudioElement) => {
    await element.play();
    return element;
  });
  await expect.poll(() => playing.evaluate(({ currentTime }) => currentTime)).toBeGreaterThan(0.2);
  expect(isAsked()).toBe(true);
  await card.getByRole('button', { name: 'Sluit' }).click();
  await expect(card).toBeHidden();
  await expect.poll(() => playing.evaluate(({ paused }) => paused)).toBe(true);
  expect(await inTheList.evaluate(({ paused }: HTMLAudioElement) => paused)).toBe(true);
});

test('buttons look around and zoom for those who do not drag', async ({ page }) => {
  const tour = await openScene(page);
  await page.getByRole('button', { name: 'Kijk naar links' }).click();
  expect((await getView(tour)).yaw).toBe(-18.75);
  await page.getByRole('button', { name: 'Kijk omlaag' }).click();
  expect((await getView(tour)).pitch).toBe(-18.75);
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  expect((await getView(tour)).vfov).toBe(60);
  for (let press = 0; press < 9; press += 1) await page.getByRole('button', { name: 'Uitzoomen' }).click();
  expect((await getView(tour)).vfov).toBe(90);
});

test('dragging keeps the place under the pointer', async ({ page }) => {
  const tour = await openScene(page);
  const stage = await page.locator('[data-stage]').boundingBox();
  const [x, y] = [(stage?.x ?? 0) + (stage?.width ?? 0) / 2, (stage?.y ?? 0) + (stage?.height ?? 0) / 2 + 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 50, { steps: 10 });
  await page.mouse.up();
  const view = await getView(tour);
  const degrees = 180 / Math.PI / ((stage?.height ?? 0) / 2 / Math.tan((37.5 * Math.PI) / 180));
  expect(view.yaw).toBeCloseTo(-100 * degrees, 0);
  expect(view.pitch).toBeCloseTo(50 * degrees, 0);
});

test('the wheel scrolls the page until the picture has the focus, then it zooms', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  const tour = await openScene(page);
  await page.locator('[data-stage]').hover();
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect((await getView(tour)).vfov).toBe(75);
  await page.locator('[data-stage]').focus();
  await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await getView(tour)).vfov).toBeLessThan(75);
});

test('two fingers that move apart zoom in', async ({ page }) => {
  const tour = await openScene(page);
  await page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('[data-stage]');
    if (stage === null) return;
    // Made by hand, because a real pinch needs a touch screen.
    stage.setPointerCapture = () => undefined;
    const send = (type: string, pointerId: number, clientX: number) =>
      stage.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY: 300, bubbles: true, button: 0 }));
    send('pointerdown', 11, 300);
    send('pointerdown', 12, 400);
    send('pointermove', 12, 500);
    send('pointerup', 11, 300);
    send('pointerup', 12, 500);
  });
  await expect.poll(async () => (await getView(tour)).vfov).toBeCloseTo(37.5);
});

test('the sign of the picture tells a screen reader what it is', async ({ page }) => {
  await openScene(page);
  const stage = page.getByRole('group', { name: 'Bij de draaibanken' });
  await expect(stage).toHaveAttribute('aria-roledescription', 'beeld van 360 graden');
  await expect(page.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
  await expect(stage.getByRole('img', { name: 'Een geschilderde kamer' })).toHaveCount(1);
  await expect(stage.getByRole('link')).toHaveText([
    /De gele kap/,
    /De klok/,
    /De lamp/,
    /Bij de lascabines/,
    /De robot/,
  ]);
});

test('the cone on the plan turns with the view', async ({ page }) => {
  await openScene(page, 'draaibanken', '#30,0,75');
  await expect.poll(() => readCone(page)).toBeCloseTo(HEADING + 30, 0);
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await expect.poll(() => readCone(page)).toBeCloseTo(HEADING + 48.75, 0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the cone on the plan shows the view that the page opens with', async ({ page }) => {
    await page.goto('/rondleiding/pie/draaibanken/');
    expect(await readCone(page)).toBeCloseTo(HEADING, 0);
  });
});

/** The compass direction in which the cone is drawn: from its tip to the middle of its round edge. */
function readCone(page: Page): Promise<number> {
  return page.locator('.plan .cone').evaluate((cone) => {
    if (!(cone instanceof SVGPathElement)) return Number.NaN;
    const matrix = cone.getCTM() ?? new DOMMatrix();
    const place = (at: number) =>
      new DOMPoint(...[cone.getPointAtLength(at)].flatMap(({ x, y }) => [x, y])).matrixTransform(matrix);
    const [tip, edge] = [place(0), place(cone.getTotalLength() / 2)];
    return (Math.atan2(edge.x - tip.x, tip.y - edge.y) * 180) / Math.PI;
  });
}

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a flick glides on and comes to rest, and nothing turns by itself', async ({ page }) => {
    const tour = await openScene(page);
    await untilSettled(page);
    expect(await getView(tour)).toEqual(VIEW);
    await page.evaluate(() => {
      const stage = document.querySelector<HTMLElement>('[data-stage]');
      if (stage === null) return;
      stage.setPointerCapture = () => undefined;
      const send = (type: string, clientX: number) =>
        stage.dispatchEvent(new PointerEvent(type, { pointerId: 11, clientX, clientY: 300, bubbles: true, button: 0 }));
      return new Promise((resolve) => {
        send('pointerdown', 500);
        setTimeout(() => send('pointermove', 490), 20);
        setTimeout(() => send('pointermove', 450), 40);
        setTimeout(() => {
          send('pointerup', 440);
          resolve(undefined);
        }, 60);
      });
    });
    const { yaw } = await getView(tour);
    await expect.poll(async () => (await getView(tour)).yaw).toBeGreaterThan(yaw + 1);
    await page.waitForTimeout(1500);
    const rest = await getView(tour);
    await page.waitForTimeout(300);
    expect(await getView(tour)).toEqual(rest);
  });

  test('a button turns the picture in steps that add up', async ({ page }) => {
    const tour = await openScene(page);
    const right = page.getByRole('button', { name: 'Kijk naar rechts' });
    await right.click();
    await right.click();
    await expect.poll(async () => (await getView(tour)).yaw).toBe(37.5);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('no sign in view hangs over the edge, and the page is not wider than the screen', async ({ page }) => {
    await openScene(page, 'draaibanken', '#5,0,75');
    const sign = page.locator('.signs').getByRole('link', { name: 'Bij de lascabines' });
    await expect(sign).not.toHaveAttribute('data-away');
    await expect(sign).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('signs and buttons are large enough for a thumb', async ({ page }) => {
    await openScene(page);
    for (const target of await page.locator('.point, .go, [data-chrome] button:visible').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});
