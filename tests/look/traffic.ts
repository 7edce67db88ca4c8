import { setTimeout } from 'node:timers/promises';
import type { Page, Request } from '@playwright/test';

/** ms without a request after which nothing is on its way any more: what asks for the next file does so at once. */
const QUIET = 150;

export interface Traffic {
  /** Resolves once nothing has been on its way for a moment; rejects after `limit` ms. */
  readonly rests: (limit: number) => Promise<void>;
}

/** Counts what a page fetches, from now on: half a second (Playwright's `networkidle`) is long where hundreds of pages are looked at. */
export function watchTraffic(page: Page): Traffic {
  const underway = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    underway.add(request);
  });
  const end = (request: Request): void => {
    underway.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    async rests(limit) {
      const start = performance.now();
      for (;;) {
        const now = performance.now();
        const rest = QUIET - (now - Math.max(last, start));
        if (underway.size === 0 && rest <= 0) return;
        if (now - start > limit)
          throw new Error(`Still on their way: ${[...underway].map((one) => one.url()).join(', ')}`);
        await setTimeout(Math.max(10, rest));
      }
    },
  };
}
