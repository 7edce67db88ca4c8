import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { listPages } from './built-pages.ts';
import { expect, test } from './visitor.ts';
import { NOTHING_KEPT, readKept, watchVisit } from './watched-visit.ts';

/** Each in a window of its own, so that both cores have work. */
const HALVES = [0, 1];

for (const half of HALVES) {
  test(`no page breaks a policy, asks another site, or keeps anything (${half + 1} of ${HALVES.length})`, async ({
    browser,
    baseURL,
  }) => {
    // Half a minute where nobody else is at work.
    test.setTimeout(600_000);
    const visit = await watchVisit(browser, baseURL);
    const { context, page, complaints } = visit;
    const urls = (await listPages()).filter((_, index) => index % HALVES.length === half);
    expect(urls.length).toBeGreaterThan(100);
    for (const url of urls) {
      const answer = await page.goto(url);
      expect(answer?.headers()['content-security-policy']).toContain('script-src ');
    }
    expect(complaints).toEqual([]);
    expect(await readKept(visit)).toEqual(NOTHING_KEPT);
    await context.close();
  });
}

test('a drawing that somebody opens by itself breaks none either', async ({ browser, baseURL }) => {
  const visit = await watchVisit(browser, baseURL);
  const { context, page, complaints } = visit;
  const drawings = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(1);
  const kinds = new Map(drawings.map((file) => [path.basename(file), file]));
  for (const file of kinds.values()) await page.goto(`/${file.split(path.sep).join('/')}`);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a visitor who searches, walks through a tour, fills in a form and chooses colours breaks none, and keeps that choice alone', async ({
  browser,
  baseURL,
}) => {
  const visit = await watchVisit(browser, baseURL);
  const { context, page, complaints } = visit;
  await page.goto('/');
  await page.getByRole('link', { name: 'Zoeken', exact: true }).click();
  await page.getByRole('dialog', { name: 'Zoeken' }).getByLabel('Zoekwoord').fill('stuurgroep');
  await expect(page.getByRole('dialog', { name: 'Zoeken' }).getByRole('link').first()).toBeVisible();
  await page.goto('/zoeken/#q=stuurgroep');
  await expect(page.getByRole('status')).toHaveText(/\d+ pagina’s/);

  await page.goto('/rondleiding/voorbeeld-pie/draaibanken/');
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
  await page.locator('lab-tour a[data-link]').first().press('Enter');
  await expect(page).not.toHaveURL(/draaibanken/);

  const workshop = page.waitForResponse(/\/_astro\/workshop\./);
  await page.goto('/deel/vraag/');
  await page.locator('share-form').getByRole('textbox').first().fill('Hoe vind ik een bedrijf dat meedoet?');
  await (await workshop).finished();
  expect(await readKept(visit)).toEqual(NOTHING_KEPT);

  await page.goto('/');
  await page.getByRole('button', { name: /^Kleuren/ }).click();
  expect(complaints).toEqual([]);
  const kept = await readKept(visit);
  expect(Object.keys(kept.local)).toEqual(['sto-colours']);
  expect({ ...kept, local: {} }).toEqual(NOTHING_KEPT);
  await context.close();
});
