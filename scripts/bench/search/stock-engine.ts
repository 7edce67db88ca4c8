import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import { createSiteServer } from '../../lib/site/static-server.ts';
import { findBrowser, getLaunchOptions } from '../../lib/testing/browser.ts';
import type { OpenEngine } from './engine.ts';
import type { BuiltPage } from './built-pages.ts';
import { STOCK_NAME, STOCK_OPTIONS, writeStockIndex } from './stock-index.ts';

const PORT = 4331;
const SHOWN = 10;

interface Pagefind {
  options(options: typeof STOCK_OPTIONS): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
}
interface StockWindow {
  pagefind: Pagefind;
}

/** Starlight’s search without its box: pagefind in a browser, over an index of its own in `folder`. */
export async function openStockEngine(pages: readonly BuiltPage[], folder: string): Promise<OpenEngine> {
  await mkdir(folder, { recursive: true });
  await writeStockIndex(pages, folder);
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><html lang="nl"><title>Zoeken</title>\n');
  const server = createSiteServer(folder);
  const port = await listenOnFreePort(server, PORT);
  const browser = await chromium.launch(getLaunchOptions(findBrowser()));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate(async (options) => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as Pagefind;
    await pagefind.options(options);
    (globalThis as unknown as StockWindow).pagefind = pagefind;
  }, STOCK_OPTIONS);
  return {
    name: STOCK_NAME,
    returns: 'pages',
    ask: async (query) => {
      const urls = await page.evaluate(
        async ({ typed, shown }) => {
          const { pagefind } = globalThis as unknown as StockWindow;
          const { results } = await pagefind.search(typed);
          return Promise.all(results.slice(0, shown).map(async (result) => (await result.data()).url));
        },
        { typed: query, shown: SHOWN },
      );
      return { urls, isConfident: urls.length > 0 };
    },
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
