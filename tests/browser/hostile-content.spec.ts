import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { listFiles, toUrlPath } from '../../scripts/lib/site/site-files.ts';
import { createSiteServer } from '../../scripts/lib/site/static-server.ts';
import { idOf } from '../trust/hostile-content.ts';
import { FOREIGN_ELEMENT, TRACE } from '../trust/hostile-values.ts';
import { HOSTILE_SITE, NO_HOSTILE_SITE } from '../trust/site/places.ts';
import { listPages } from './built-pages.ts';
import { expect, test as visitorTest } from './visitor.ts';

/** A visitor of the site that was built from hostile content, who also notices what a program would have done. */
const test = visitorTest.extend<{ dialogs: undefined }, { hostileOrigin: string }>({
  hostileOrigin: [
    // Playwright reads from the brackets that this needs nothing.
    async ({}, use) => {
      if (!existsSync(path.join(HOSTILE_SITE, 'index.html'))) throw new Error(NO_HOSTILE_SITE);
      const server = createSiteServer(HOSTILE_SITE);
      await use(`http://127.0.0.1:${await listenOnFreePort(server, 0)}`);
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ hostileOrigin }, use) => use(hostileOrigin),
  dialogs: [
    async ({ page }, use) => {
      const opened: string[] = [];
      page.on('dialog', (dialog) => {
        opened.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('popup', (popup) => opened.push(popup.url()));
      await use(undefined);
      expect(opened).toEqual([]);
    },
    { auto: true },
  ],
});

/** What a program or an element of an author leaves behind in a page. */
function findTraces(page: Page): Promise<string[]> {
  return page.evaluate(
    ([trace, element]) => [
      ...(trace in globalThis ? ['a program ran'] : []),
      ...(document.querySelector(element) === null ? [] : ['an element of an author is there']),
      ...[...document.querySelectorAll('*')]
        .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
        .filter((name) => name.startsWith('on')),
    ],
    [TRACE, FOREIGN_ELEMENT] as const,
  );
}

test('no page runs, fetches or opens anything of an author', async ({ page }) => {
  test.setTimeout(120_000);
  const drawings = (await listFiles(HOSTILE_SITE)).filter((file) => file.endsWith('.svg')).map(toUrlPath);
  const found: string[] = [];
  for (const address of [...(await listPages(HOSTILE_SITE)), ...drawings]) {
    await page.goto(address);
    found.push(...(await findTraces(page)).map((trace) => `${address}: ${trace}`));
  }
  expect(found).toEqual([]);
});

test('search shows what an author wrote, and runs nothing of it', async ({ page }) => {
  await page.goto('/zoeken/?q=script');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  await expect(page.locator('[data-results]')).toContainText('<script>');
  expect(await findTraces(page)).toEqual([]);
});

test('a step in a tour shows what an author wrote, and runs nothing of it', async ({ page }) => {
  await page.goto(`/rondleiding/${idOf('tours')}/draaibanken/`);
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
  await page.locator('lab-tour a[data-link="lascabines"]').press('Enter');
  await expect(page).toHaveURL(/lascabines\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`<${FOREIGN_ELEMENT}`);
  expect(await findTraces(page)).toEqual([]);
});

test('a filter of a list works with what an author wrote, and runs nothing of it', async ({ page }) => {
  await page.goto('/vraagbaak/');
  await page.getByRole('searchbox').first().fill('script');
  await expect(page.locator('[data-list] > li').first()).toContainText(`<${FOREIGN_ELEMENT}`);
  expect(await findTraces(page)).toEqual([]);
});

test('good practices can be followed with a news reader, because this site knows its address', async ({
  page,
  request,
}) => {
  await page.goto('/praktijk/');
  const address = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
  const response = await request.get(address ?? '');
  expect(response.headers()['content-type']).toContain('xml');
  const shown = await page.locator('[data-list] > li').count();
  await page.getByRole('link', { name: 'Volg deze lijst' }).click();
  await expect(page.locator(`main a[href="${address ?? ''}"]`).first()).toBeVisible();
  expect((await response.text()).match(/<item>/g)).toHaveLength(shown);
});
