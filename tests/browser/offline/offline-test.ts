import { expect, test as base, type Page } from '@playwright/test';
import { openMovableSite, type MovableSite } from './movable-site.ts';

/** Each test has a site of its own, so that it may fall away; its address is the base of the page. */
export const test = base.extend<{ site: MovableSite }>({
  site: async ({}, use) => {
    const site = await openMovableSite();
    await use(site);
    await site.remove();
  },
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
});
export { expect };

export const BAR = '.copy-bar';
export const TOUR = '/rondleiding/voorbeeld-pie/';

/** All that the site keeps in this browser, by its name. */
export function readKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await caches.keys()),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${new URL(scope).pathname}`),
  ]);
}

/** Presses the switch on the page about copies. */
export async function keepWhatIsRead(page: Page): Promise<void> {
  await page.goto('/offline/');
  await page.getByRole('switch').click();
  await expect(page.getByText('Bewaren staat nu aan')).toBeVisible();
}

/** Opens a page and waits until its copy stands on the device. */
export async function readAndKeep(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match(location.pathname, { ignoreVary: true })) !== undefined))
    .toBe(true);
}

export async function takeAlong(page: Page, url = TOUR): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText('Deze rondleiding staat op dit apparaat')).toBeVisible();
}
