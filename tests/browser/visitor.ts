import type { Page } from '@playwright/test';
import { expect, test as base } from './remembered.ts';

/**
 * A visitor whose browser keeps watch: every walk fails when a page logs an error, breaks the content policy, asks
 * another origin for something, or stores anything that the visitor did not choose.
 */
export const test = base.extend<{ watch: undefined }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin) complaints.push(url.href);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    },
    { auto: true },
  ],
});

/** All that the site keeps in this browser. */
export function readStorage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]));
}

export { expect };

/** How far the page can be scrolled sideways, in px. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
