import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { WITH_WEBGL } from './tour/webgl.ts';
import { expect, test } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const SCENE = '/rondleiding/voorbeeld-pie/draaibanken/';
/** The screens of a phone that somebody looks through before the rest of a page. */
const FIRST_SCREENS = 2;
const LONGEST = 3500;

const SCENES = readdirSync(path.join(DIST, 'rondleiding'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'plek.json')
  .map((file) => `/rondleiding/${path.dirname(file).split(path.sep).join('/')}/`)
  .toSorted();

test.use({ launchOptions: WITH_WEBGL });

/** What stands before each place where a text goes on in the next line. */
function findLineEnds(texts: Locator): Promise<string[]> {
  return texts.evaluateAll((elements) =>
    elements.flatMap(({ firstChild, textContent: text }) => {
      const range = document.createRange();
      let top: number | undefined;
      return Array.from(text).flatMap((letter, index) => {
        if (firstChild === null || /[\s\u00AD]/.test(letter)) return [];
        range.setStart(firstChild, index);
        range.setEnd(firstChild, index + 1);
        const before = top;
        // The first letter after a soft hyphen has a rectangle beside that hyphen as well.
        top = Array.from(range.getClientRects()).at(-1)?.top;
        return before !== undefined && top !== undefined && top > before + 2 ? [text.slice(0, index)] : [];
      });
    }),
  );
}

test('there are scenes to measure', () => {
  expect(SCENES.length).toBeGreaterThan(5);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  for (const scene of SCENES) {
    test(`${scene} is short, and says early where you are, where you can go and what you can seek`, async ({
      page,
    }) => {
      await page.goto(scene);
      await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
      // Until then other letters stand in their place, and these are a little wider.
      await expect(page.locator('html')).toHaveAttribute('data-letters');
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(LONGEST);
      const early = FIRST_SCREENS * PHONE.height;
      for (const part of [page.locator('.plan'), page.getByRole('navigation', { name: 'Verder in dit lokaal' })]) {
        const box = await part.boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(early);
      }
      const riddle = await page.locator('treasure-hunt p').first().boundingBox();
      expect((riddle?.y ?? Infinity) + (riddle?.height ?? 0)).toBeLessThanOrEqual(early);
    });
  }

  test('a point is a row that opens to its text, with its picture beside it', async ({ page }) => {
    await page.goto(SCENE);
    const point = page.locator('#punt-kratten');
    const text = point.getByText('restjes metaal');
    await expect(text).toBeHidden();
    await point.scrollIntoViewIfNeeded();
    await expect(point.locator('picture')).toHaveAttribute('data-near', '');
    // Also a press on the picture opens it.
    await point.locator('img').click({ force: true });
    await expect(text).toBeVisible();
    const [words, picture] = [await text.boundingBox(), await point.locator('img').boundingBox()];
    expect(words?.x).toBeGreaterThan((picture?.x ?? 0) + (picture?.width ?? 0));
    await point.locator('summary').press('Enter');
    await expect(text).toBeHidden();
  });

  for (const width of [360, 390]) {
    test(`at ${width} px a name of a point goes on in the next line between syllables alone`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      const ends: string[] = [];
      for (const scene of SCENES) {
        await page.goto(scene);
        ends.push(...(await findLineEnds(page.locator('.points h3'))));
      }
      expect(ends.length).toBeGreaterThan(5);
      expect(ends.filter((end) => !/[\s\u00AD-]$/.test(end))).toEqual([]);
    });
  }

  test('pictures load when they come near, and the poster not at all', async ({ page }) => {
    const pictures: string[] = [];
    page.on('request', (request) => {
      const name = /\/((?:point|tall|wide)-[^/]*)$/.exec(request.url())?.[1];
      if (name !== undefined) pictures.push(name);
    });
    await page.goto(SCENE);
    await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
    await page.waitForLoadState('networkidle');
    expect(pictures).toEqual([]);
    await page.locator('#punt-kratten').scrollIntoViewIfNeeded();
    await expect.poll(() => pictures.some((name) => name.startsWith('point-kratten'))).toBe(true);
  });

  test('the poster comes where the viewer stays away', async ({ page }) => {
    await page.route('**/lab-tour.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(SCENE);
    const poster = page.locator('.stage > picture > img');
    await expect.poll(() => poster.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await expect(poster).toBeInViewport();
  });

  test('what a phone folds away opens by keyboard', async ({ page }) => {
    await page.goto(SCENE);
    const text = page.getByText('Koelvloeistof en warm metaal');
    await expect(text).toBeHidden();
    await page.locator('summary', { hasText: 'Wat een scherm niet kan' }).press('Enter');
    await expect(text).toBeVisible();
  });
});

test('a wide screen folds no section away, and names each once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(SCENE);
  await expect(page.getByText('Koelvloeistof en warm metaal')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Voor en na' })).toHaveCount(1);
  await expect(page.locator('.scene-fold summary:visible')).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test('an address with a point shows the text of that point, and of no other', async ({ page }) => {
      await page.goto(`${SCENE}#punt-kratten`);
      await expect(page.locator('#punt-kratten').getByText('restjes metaal')).toBeVisible();
      await expect(page.locator('#punt-kratten')).toBeInViewport();
      await expect(page.locator('.points p:visible')).toHaveCount(1);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  for (const scene of SCENES) {
    test(`${scene} is short, names each point once and says under the picture where you can go`, async ({ page }) => {
      await page.goto(scene);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(LONGEST);
      await expect(page.locator('.points > li').first()).toBeVisible();
      const signs = page.locator('.signs a:visible');
      expect(await signs.count()).toBeGreaterThan(0);
      await expect(signs.and(page.locator('.point'))).toHaveCount(0);
      const [way, plan] = [await signs.first().boundingBox(), await page.locator('.plan').boundingBox()];
      expect(way?.y).toBeLessThan(plan?.y ?? 0);
    });
  }

  test('on a wide screen the name of a point under the picture leads to its text', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(SCENE);
    await page.getByRole('link', { name: '5 De lascabine' }).click();
    await expect(page.locator('#punt-lascabine').getByText('het oranje gordijn')).toBeVisible();
    await expect(page.locator('#punt-lascabine')).toBeInViewport();
  });
});

test('paper shows the text of every point and section', async ({ page }) => {
  await page.goto(SCENE);
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const points = page.locator('.points > li');
  await expect(page.locator('.points p:visible')).toHaveCount(await points.count());
  await expect(page.getByText('Koelvloeistof en warm metaal')).toBeVisible();
  await expect(page.getByText('Dit is een voorbeeld, dus hier kun je niet langskomen')).toBeVisible();
});

test('the page of a tour lists what there is to do, and each thing is there', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/rondleiding/voorbeeld-pie/');
  const links = page.locator('.more-to-do a');
  const titles = await links.allTextContents();
  expect(titles).toEqual(expect.arrayContaining(['Speurtocht', 'Boekje']));
  const last = await links.last().boundingBox();
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
  for (const title of titles) {
    await links.getByText(title, { exact: true }).click();
    await expect(page.locator('h1')).toBeVisible();
    if (title === 'Speurtocht') await expect(page.getByRole('heading', { name: /Speurtocht/ })).toBeInViewport();
    await page.goto('/rondleiding/voorbeeld-pie/');
  }
});
