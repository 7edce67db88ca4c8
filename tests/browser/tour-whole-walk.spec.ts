import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import type { View } from '../../src/domain/tour/manifest.ts';
import { expect, test } from './visitor.ts';

/** What a test may read of the element, beyond what a visitor can. */
interface TourElement extends HTMLElement {
  readonly view: View | undefined;
}

const TOURS = readdirSync(path.join(DIST, 'rondleiding'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'beeld')
  .map(({ name }) => name);
/** More presses than any page of a tour has things to press. */
const MOST_TABS = 120;

const READY = 'lab-tour[data-state="live"]:not([data-busy]):not([data-covered])';
const scenesOf = (tour: string) => `main h3 a[href^="/rondleiding/${tour}/"]`;
/** Signs that stand in the part of the room that one sees. */
const inView = (signs: string) => `lab-tour ${signs}:not([data-away])`;
const stage = (page: Page) => page.locator('lab-tour [data-stage]');
const act = (page: Page, name: string) => page.locator(`lab-tour .chrome [data-act="${name}"]`);
const viewOf = (page: Page) => page.locator('lab-tour').evaluate((element) => (element as TourElement).view);

/** The rooms of a tour, by their addresses, in the order of its page. */
async function readScenes(page: Page, tour: string): Promise<string[]> {
  const links = await page
    .locator(scenesOf(tour))
    .evaluateAll((found) => found.map((a) => a.getAttribute('href') ?? ''));
  return [...new Set(links)];
}

/** From room to room over the ways in the picture, so that every room is entered: which ways to take, in their order. */
async function planWay(page: Page, scenes: readonly string[]): Promise<string[]> {
  const waysOf = new Map<string, string[]>();
  for (const scene of scenes) {
    const { links } = (await (await page.request.get(`${scene}plek.json`)).json()) as { links: { href: string }[] };
    waysOf.set(
      scene,
      links.map(({ href }) => href),
    );
  }
  const way: string[] = [];
  const seen = new Set<string>();
  const enter = (scene: string): void => {
    seen.add(scene);
    for (const next of waysOf.get(scene) ?? []) {
      if (seen.has(next)) continue;
      way.push(next);
      enter(next);
      if (seen.size < scenes.length) way.push(scene);
    }
  };
  enter(scenes[0] ?? '');
  return way;
}

test.describe('with the keyboard only', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  /** Presses Tab until this has the focus, as somebody does who has no mouse. */
  async function tabTo(page: Page, wanted: Locator): Promise<void> {
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      if (await wanted.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${MOST_TABS} presses of Tab do not reach ${String(wanted)}`);
  }
  async function pressOn(page: Page, wanted: Locator): Promise<void> {
    await tabTo(page, wanted);
    await page.keyboard.press('Enter');
  }

  for (const tour of TOURS) {
    test(`${tour}: in, look around, read, walk through every room, search, and out again`, async ({ page }) => {
      test.slow();
      await page.goto(`/rondleiding/${tour}/`);
      const scenes = await readScenes(page, tour);
      await pressOn(page, page.locator(`main a[href="${scenes[0]}"]`));
      await expect(page.locator(READY)).toBeAttached();

      for (const onward of ['', ...(await planWay(page, scenes))]) {
        if (onward !== '') {
          const before = await page.getByRole('heading', { level: 1 }).textContent();
          await pressOn(page, page.locator(`lab-tour a.go[href="${onward}"]`));
          await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
          await expect(page.locator(READY)).toBeAttached();
        }
        await tabTo(page, stage(page));
        const from = await viewOf(page);
        await page.keyboard.press('ArrowRight');
        await expect.poll(async () => (await viewOf(page))?.yaw).not.toBe(from?.yaw);

        const point = page.locator('lab-tour a.point').first();
        await pressOn(page, point);
        await expect(page.locator('lab-tour .point-card[open]')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.locator('lab-tour .point-card[open]')).toHaveCount(0);
        await expect(point).toBeFocused();
      }

      await pressOn(page, act(page, 'full'));
      await expect(page.locator('lab-tour[data-full]')).toBeVisible();
      // There is room for the plan, so it comes by itself; its button puts it away and brings it back.
      await expect(page.locator('lab-tour [data-plan]')).toBeVisible();
      await pressOn(page, act(page, 'plan'));
      await expect(page.locator('lab-tour [data-plan]')).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(page.locator('lab-tour [data-plan]')).toBeVisible();
      await pressOn(page, act(page, 'hunt'));
      await expect(page.locator('.hunt-card[open]')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('.hunt-card[open]')).toHaveCount(0);
      await expect(act(page, 'hunt')).toBeFocused();

      const panel = page.getByRole('region', { name: 'Loop mee' });
      await pressOn(page, act(page, 'walk'));
      await expect(panel).toContainText('Welkom');
      await pressOn(page, panel.getByRole('button', { name: 'Pauze', exact: true }));
      await expect(panel.getByRole('button', { name: 'Verder', exact: true })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(act(page, 'walk')).toBeFocused();

      // Escape leaves it too, but that is the browser's own doing, not of a page in it.
      await pressOn(page, act(page, 'full'));
      await expect(page.locator('lab-tour[data-full]')).toHaveCount(0);
      // The way out is there too: what comes after the picture.
      await tabTo(page, page.locator('main [data-tour-part="text"] a').first());
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const tour of TOURS) {
    test(`${tour}: everything is done with the picture and its bar, without touching the page below`, async ({
      page,
    }) => {
      test.slow();
      await page.goto(`/rondleiding/${tour}/`);
      const scenes = await readScenes(page, tour);
      await page.locator(`main a[href="${scenes[0]}"]`).first().tap();
      await expect(page.locator(READY)).toBeAttached();
      // From here on nothing scrolls: what a finger can not reach on this screen is not there for it.
      const tap = async (wanted: Locator): Promise<void> => {
        await expect(wanted).toBeInViewport({ ratio: 1 });
        await wanted.tap();
      };
      await act(page, 'full').tap();
      await expect(page.locator('lab-tour[data-full]')).toBeVisible();

      for (const onward of ['', ...(await planWay(page, scenes))]) {
        if (onward !== '') {
          const sign = page.locator(inView(`a.go[href="${onward}"]`));
          await turnUntilSeen(page, sign);
          const before = await page.getByRole('heading', { level: 1 }).textContent();
          await tap(sign);
          await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
          await expect(page.locator(READY)).toBeAttached();
        }
        const points = page.locator(inView('a.point'));
        await turnUntilSeen(page, points);
        await tap(points.first());
        const card = page.locator('lab-tour .point-card[open]');
        await expect(card).toBeVisible();
        await tap(card.getByRole('button', { name: /^Bewaar/ }));
        await tap(card.getByRole('button', { name: /^Sluit/ }));
        await expect(card).toHaveCount(0);
      }
      await tap(act(page, 'plan'));
      await expect(page.locator('lab-tour [data-plan]')).toBeVisible();
      await tap(act(page, 'plan'));
      await tap(act(page, 'hunt'));
      await expect(page.locator('.hunt-card[open]')).toBeVisible();
      await tap(page.locator('.hunt-card [data-act="hunt-close"]'));
      await tap(act(page, 'kept'));
      await expect(page.locator('lab-tour dialog.kept-list[open]')).toBeVisible();
      await tap(page.locator('lab-tour dialog.kept-list').getByRole('button', { name: /^Sluit/ }));
      await tap(act(page, 'walk'));
      const panel = page.getByRole('region', { name: 'Loop mee' });
      await expect(panel).toContainText('Welkom');
      await tap(panel.getByRole('button', { name: 'Pauze', exact: true }));
      await tap(panel.getByRole('button', { name: /^Sluit/ }));
      await tap(act(page, 'full'));
      await expect(page.locator('lab-tour[data-full]')).toHaveCount(0);
    });
  }

  /** Drags the picture with a finger until one of these stands in it. */
  async function turnUntilSeen(page: Page, wanted: Locator): Promise<void> {
    const session = await page.context().newCDPSession(page);
    for (let drags = 0; drags < 12; drags += 1) {
      if ((await wanted.count()) > 0) return;
      const [y, from, to] = [300, 340, 60];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
      for (let x = from; x >= to; x -= 40)
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
      // Held still before it lets go, as one does who has seen it: after a flick the browser takes the next tap as a stop.
      await page.waitForTimeout(200);
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForTimeout(400);
    }
  }
});
