import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { expect, test } from './visitor.ts';

const TOUR = '/rondleiding/voorbeeld-pie/';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('one tap on the home page leads into a room that can be looked around in', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Kijk zelf rond' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
    await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
    await expect(page.getByText('Getekend voorbeeld').first()).toBeVisible();
  });
});

test('every scene of every tour becomes a picture to look around in, and stores nothing', async ({ page }) => {
  await page.goto('/labs/');
  const tours = await page
    .locator('.labs h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(tours).toHaveLength(3);
  for (const tour of tours) {
    await page.goto(tour);
    const scenes = await page
      .locator('.labs h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const scene of scenes) {
      await page.goto(scene);
      await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
    }
  }
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a way onward changes the room, its text and its address without loading the page again', async ({ page }) => {
  await page.goto(`${TOUR}draaibanken/`);
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
  await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
  await page.locator('lab-tour a[data-link="lascabines"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de lascabines');
  await expect(page).toHaveURL(/\/lascabines\//);
  await expect(page.getByText('Je bent nu bij de lascabines.')).toBeAttached();
  expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bij de draaibanken');
});

// The sheet itself shows them when the site knows its address: tests/trust/site/machine-forms.test.ts.
test('every code of a door leads to its room', async ({ page }) => {
  const codes = await readdir(path.join(DIST, 'r'));
  expect(codes.length).toBeGreaterThan(3);
  for (const code of codes) {
    await page.goto(`/r/${code}/`);
    await expect(page).toHaveURL(/\/rondleiding\/voorbeeld-[a-z]+\/[a-z-]+\/$/);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a room is complete: picture, text, ways onward, before and after, plan and riddle', async ({ page }) => {
    await page.goto(`${TOUR}draaibanken/`);
    await expect(page.locator('lab-tour picture img')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Wat je hier ziet' })).toBeVisible();
    expect(await page.locator('.points > li').count()).toBeGreaterThanOrEqual(6);
    await expect(page.getByRole('heading', { name: 'Voor en na' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Speurtocht: vind de eend' })).toBeVisible();
    await expect(page.locator('.plan').getByText('je bent hier')).toBeVisible();
    await page.getByText('Ik geef het op: waar zit hij?').click();
    await page.getByRole('navigation', { name: 'Verder in dit lokaal' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bij de draaibanken');
  });
});

test('the pictures of a tour carry no data of the camera', async ({ request, page }) => {
  await page.goto(`${TOUR}draaibanken/`);
  const sources = await page
    .locator('picture source, picture img')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        (element.getAttribute('srcset') ?? element.getAttribute('src') ?? '')
          .split(',')
          .map((part) => part.trim().split(' ')[0] ?? ''),
      ),
    );
  for (const source of new Set(sources)) {
    const bytes = await (await request.get(source)).body();
    expect(/Exif\0\0|http:\/\/ns\.adobe\.com\/xap|GPano/.test(bytes.toString('latin1')), source).toBe(false);
  }
});
