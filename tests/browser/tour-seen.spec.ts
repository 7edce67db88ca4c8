import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { findUnseen } from '../look/seen.ts';
import { WITH_WEBGL } from './tour/webgl.ts';
import { expect, test } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const SIZES = [PHONE, { width: 844, height: 390 }, LAPTOP, { width: 1280, height: 900 }];

/** Every scene of the site that can be looked around in, as `lab/scene`. */
const SCENES = readdirSync(path.join(DIST, 'rondleiding'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'plek.json')
  .map((file) => path.dirname(file).split(path.sep).join('/'))
  .toSorted();

test.use({ launchOptions: WITH_WEBGL, madeOf: SCENES });

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

for (const size of [PHONE, LAPTOP]) {
  for (const scene of SCENES) {
    test(`at ${size.width} × ${size.height} every card of ${scene} can be read and closed`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await openScene(page, scene);
      const points = page.locator('lab-tour a[data-point]');
      const faults: string[] = [];
      for (const point of await points.all()) {
        await openCard(page, point);
        const name = (await point.getAttribute('data-point')) ?? '';
        faults.push(...(await findCovered(page)).map((part) => `${name}: ${part} is covered or outside the card`));
        const [card, sign] = [await boxOf(page.locator('.point-card')), await boxOf(point)];
        if (overlap(card, sign) > 0) faults.push(`${name}: the card covers its own sign`);
        await page.getByRole('button', { name: 'Sluit' }).click();
        await expect(point).toBeFocused();
      }
      expect(faults).toEqual([]);
    });
  }
}

for (const size of SIZES) {
  test(`at ${size.width} × ${size.height} picture, buttons and an open card are in one screen`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    for (const scene of SCENES) {
      await openScene(page, scene);
      const compare = page.getByRole('button', { name: 'Voor en na' });
      for (const step of ['card', 'comparison'] as const) {
        if (step === 'card') await openCard(page, page.locator('lab-tour a[data-point]').first());
        else if (await compare.isVisible()) await compare.click();
        await page.locator('lab-tour .chrome').evaluate((bar) => bar.scrollIntoView({ block: 'nearest' }));
        for (const part of ['.stage', '.chrome', ...(step === 'card' ? ['.point-card'] : [])]) {
          const { y, height } = await boxOf(page.locator(`lab-tour ${part}`));
          expect(y, `${scene}, ${step}: top of ${part}`).toBeGreaterThanOrEqual(-0.5);
          expect(y + height, `${scene}, ${step}: bottom of ${part}`).toBeLessThanOrEqual(size.height + 0.5);
        }
      }
    }
  });
}

test('on a laptop the buttons are in the first screen, before anybody scrolls', async ({ page }) => {
  await page.setViewportSize(LAPTOP);
  for (const scene of SCENES) {
    await openScene(page, scene);
    const { y, height } = await boxOf(page.locator('lab-tour .chrome'));
    expect(y + height, scene).toBeLessThanOrEqual(LAPTOP.height);
  }
});

for (const scene of SCENES) {
  test(`on a phone no sign of ${scene} hides another, or its name, wherever the focus turns the picture`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(PHONE);
    await openScene(page, scene);
    for (const sign of await page.locator('lab-tour .signs a').all()) {
      await sign.focus();
      await expect(sign).not.toHaveAttribute('data-away');
      const targets = await listTargets(page);
      // The sign, and what is in the bar of every scene.
      expect(targets.length).toBeGreaterThan(3);
      for (const [index, one] of targets.entries()) {
        expect(Math.min(one.width, one.height), one.name).toBeGreaterThanOrEqual(24);
        for (const other of targets.slice(index + 1)) {
          expect(overlap(shrink(one), shrink(other)), `${one.name} over ${other.name}`).toBe(0);
        }
      }
    }
  });
}

for (const size of [PHONE, LAPTOP]) {
  test(`at ${size.width} × ${size.height} the treasure hunt stays within its box in every state`, async ({ page }) => {
    await page.setViewportSize(size);
    await openScene(page, SCENES[0] ?? '');
    const press = (name: string) => page.getByRole('button', { name }).click();
    await expectWithinBox(page);
    const solve = async (): Promise<void> => {
      const choice = page.getByLabel('bij welk punt zit hij?');
      await choice.selectOption((await choice.getAttribute('data-answer')) ?? '');
      await press('Kijk of het klopt');
      await expect(page.getByText('Ja, goed zo!')).toBeVisible();
    };
    await press('Begin de speurtocht');
    await expectWithinBox(page);
    await solve();
    await page.locator('treasure-hunt').getByText('Ik geef het op').click();
    await expectWithinBox(page);
    const scenes = SCENES.filter((scene) => path.dirname(scene) === path.dirname(SCENES[0] ?? ''));
    for (const scene of scenes.slice(1)) {
      await openScene(page, scene);
      await solve();
    }
    await expect(page.getByRole('link', { name: 'Bekijk je oorkonde' })).toBeVisible();
    await expectWithinBox(page);
    // Only what the visitor chose is kept.
    await press('Begin opnieuw');
  });
}

for (const size of [PHONE, LAPTOP]) {
  test(`at ${size.width} × ${size.height} every duck has to be looked for, and is there for who looks`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    const duck = page.locator('lab-tour .treasure');
    for (const scene of SCENES) {
      await page.addInitScript((lab) => {
        localStorage.setItem('sto-speurtocht', JSON.stringify({ [lab]: [] }));
      }, path.dirname(scene));
      await openScene(page, scene);
      await expect(page.locator('[data-hunt-count]')).toBeVisible();
      await expect(duck, `${scene} as it opens`).toBeHidden();
      const { treasure } = await readTreasure(page, scene);
      await page.evaluate((hash) => (location.hash = hash), `#${treasure.yaw},${(treasure.pitch - 8).toFixed(1)},60`);
      if (treasure.in === 'before') {
        await page.getByRole('button', { name: 'Voor en na' }).click();
        await page.getByRole('button', { name: 'Voor', exact: true }).click();
      }
      await expect(duck, scene).toBeVisible();
      await duck.click();
      await expect(page.locator('.hunt-card').getByRole('heading', { name: 'Gevonden!' })).toBeVisible();
    }
  });
}

async function readTreasure(page: Page, scene: string) {
  const response = await page.request.get(`/rondleiding/${scene}/plek.json`);
  return (await response.json()) as { treasure: { yaw: number; pitch: number; in?: string } };
}

test('the code on the board leads a class to its hunt', async ({ page }) => {
  await page.goto('/rondleiding/voorbeeld-bwi/speurtocht/');
  const short = (await page.locator('[data-hunt-address]').textContent()) ?? '';
  await page.goto(short.slice(short.indexOf('/r/')).trim());
  await expect(page).toHaveURL(/\/rondleiding\/voorbeeld-bwi\/speurtocht\/$/);
  await page.getByRole('link', { name: 'Begin de speurtocht' }).click();
  await expect(page.locator('[data-hunt-count]')).toHaveText('0 van 2 eenden');
});

test('every button of a scene has a name, also while it waits', async ({ page }) => {
  await openScene(page, SCENES[0] ?? '');
  const names = await page
    .locator('button')
    .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel ?? button.textContent.trim()));
  expect(names).not.toContain('');
});

test('the cone on the plan of a real scene turns with the view, and starts where the page drew it', async ({
  page,
}) => {
  const [lab, scene] = (SCENES.find((name) => name.includes('draaibanken')) ?? '').split('/');
  await openScene(page, `${lab ?? ''}/${scene ?? ''}`);
  const cone = page.locator('.plan [data-tour-cone]');
  const tip = await cone.evaluate((path) =>
    path
      .getAttribute('d')
      ?.match(/^M(\S+) ([\d.]+)/)
      ?.slice(1)
      .join(' '),
  );
  await expect(cone).toHaveAttribute('transform', `rotate(0.0 ${tip ?? ''})`);
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await expect(cone).toHaveAttribute('transform', `rotate(18.8 ${tip ?? ''})`);
});

test('who turns by button hears where one looks', async ({ page }) => {
  await openScene(page, SCENES.find((name) => name.includes('draaibanken')) ?? '');
  await page.getByRole('button', { name: 'Kijk naar rechts' }).click();
  await expect(page.locator('[data-live]')).toHaveText(/^Je kijkt nu naar: \S.*\. Ook in beeld: /);
  for (let press = 0; press < 5; press += 1) await page.getByRole('button', { name: 'Kijk omhoog' }).click();
  await expect(page.locator('[data-live]')).toHaveText('Hier zie je geen punten.');
});

test('the switch for less data says what it does, before and after', async ({ page }) => {
  await openScene(page, SCENES[0] ?? '');
  await page.getByRole('button', { name: 'Meer' }).click();
  const less = page.getByRole('button', { name: 'Minder data' });
  await expect(less.getByText('dan is het beeld minder scherp')).toBeVisible();
  await less.click();
  await expect(less.getByText('staat aan: het beeld is minder scherp')).toBeVisible();
  await expect(less.getByText('dan is het beeld minder scherp')).toBeHidden();
});

for (const size of [
  { width: 844, height: 390 },
  { width: 667, height: 375 },
  { width: 1280, height: 800 },
]) {
  for (const act of ['compare', 'more', 'plan'] as const) {
    test(`at ${size.width} × ${size.height} everything in full screen can be read and used, with ${act} pressed`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await openScene(page, SCENES.find((scene) => scene.endsWith('draaibanken')) ?? '');
      await press(page, 'full');
      await expect(page.locator('lab-tour')).toHaveAttribute('data-full');
      const pressed = page.locator(`[data-act="${act}"]:is([aria-pressed="true"], [aria-expanded="true"])`);
      // Where there is room the plan opens by itself.
      const opensItself = act === 'plan' && size.width >= 1024 && size.height >= 640;
      if (!opensItself) await press(page, act);
      await expect(pressed).toBeVisible();
      const state = { sheet: 'scene', name: act, route: '', over: ':fullscreen' };
      await page.waitForLoadState('networkidle');
      expect(await findUnseen(page, state)).toEqual([]);
    });
  }
}

async function press(page: Page, act: string): Promise<void> {
  await page.locator(`lab-tour [data-act="${act}"]`).click();
}

async function openScene(page: Page, scene: string): Promise<void> {
  await page.goto(`/rondleiding/${scene}/`);
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
}

async function openCard(page: Page, point: Locator): Promise<void> {
  await point.focus();
  // Nobody opens a card before the picture has turned to its sign.
  await untilDrawn(page);
  await point.press('Enter');
  await expect(page.locator('.point-card')).toBeVisible();
  await untilDrawn(page);
}

function untilDrawn(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function boxOf(part: Locator): Promise<Box> {
  return (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Nothing of the hunt may touch the line around it: all boxes at one moment, for on a press the page moves. */
async function expectWithinBox(page: Page): Promise<void> {
  const rooms = await page.locator('treasure-hunt').evaluate((hunt) => {
    const outer = hunt.getBoundingClientRect();
    const parts = [...hunt.querySelectorAll('h2, p, summary, button, li, a')].filter((part) => part.checkVisibility());
    return parts.map((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const room = Math.min(left - outer.left, top - outer.top, outer.right - right, outer.bottom - bottom);
      return { room, text: part.textContent };
    });
  });
  expect(rooms.length).toBeGreaterThan(1);
  for (const { room, text } of rooms) expect(room, text).toBeGreaterThanOrEqual(12);
}

/** How many square pixels two boxes share; a part of a pixel is how browsers round. */
function overlap(one: Box, other: Box): number {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > 1 && high > 1 ? wide * high : 0;
}

/** A round sign may come nearer to another with the corners of its box than it does itself. */
const CORNER = 6;

function shrink({ x, y, width, height }: Box): Box {
  return { x: x + CORNER, y: y + CORNER, width: width - 2 * CORNER, height: height - 2 * CORNER };
}

/** What can be operated or read over the picture, with its name. Signs that wait out of view are not there. */
function listTargets(page: Page): Promise<(Box & { name: string })[]> {
  const parts = page.locator(
    'lab-tour :is(.signs a:not([data-away]), .rendered, .chrome button, .chrome input):visible',
  );
  return parts.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height, name: element.textContent.trim() };
    }),
  );
}

/**
 * Title, text and button of the open card of which a spot lies under something else, or outside the card. What lets a
 * pointer through hides a text as well: for the eye there is no pointer-events.
 */
function findCovered(page: Page): Promise<string[]> {
  return page.locator('.point-card').evaluate((card) => {
    const stage = card.closest('[data-stage]');
    const all = [...(stage?.querySelectorAll<HTMLElement>('*') ?? [])];
    for (const element of all) element.style.pointerEvents = 'auto';
    const isWhole = (part: Element): boolean => {
      part.scrollIntoView({ block: 'nearest' });
      const range = document.createRange();
      range.selectNodeContents(part);
      return [...range.getClientRects()].every(({ left, right, top, bottom }) =>
        [left + 2, (left + right) / 2, right - 2].every((x) => {
          const seen = document.elementFromPoint(x, (top + bottom) / 2);
          return seen !== null && (part.contains(seen) || seen.contains(part)) && card.contains(seen);
        }),
      );
    };
    const parts = [...card.querySelectorAll('h3, p, button')];
    const covered = parts
      .filter((part) => !isWhole(part))
      .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
    for (const element of all) element.style.pointerEvents = '';
    return parts.length < 3 ? ['a part is missing'] : covered;
  });
}
