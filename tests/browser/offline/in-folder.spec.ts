import { expect, test } from '@playwright/test';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';
import { makeSiteInFolder } from '../../site-in-folder.ts';
import { BAR, readKept, takeAlong, TOUR } from './offline-test.ts';

const BASE = '/scholen/sto';

test('a site in a folder of its host has a worker of its own there, and its tours go along', async ({ page }) => {
  test.setTimeout(300_000);
  const { site, remove } = await makeSiteInFolder(BASE);
  const server = createSiteServer(site, BASE);
  const host = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
  try {
    await takeAlong(page, `${host}${BASE}${TOUR}`);
    const kept = await readKept(page);
    expect(kept.filter((name) => !name.includes(`${BASE}/`))).toEqual([]);
    expect(kept).toContain(`worker ${BASE}/`);
  } finally {
    server.close();
    server.closeAllConnections();
    await remove();
  }
  await page.goto(`${host}${BASE}${TOUR}draaibanken/`);
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
  await expect(page.locator('lab-tour[data-state="live"]')).toBeVisible();
  await page.locator(BAR).getByRole('link', { name: 'Op dit apparaat' }).click();
  await expect(page.getByRole('link', { name: 'Rondleiding door een PIE-lokaal' })).toHaveAttribute(
    'href',
    `${BASE}${TOUR}`,
  );
});
