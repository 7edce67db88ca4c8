import { chromium } from '@playwright/test';
import { findBrowser, getLaunchOptions, type Browser } from '../../scripts/lib/testing/browser.ts';
import { NO_BROWSER } from '../../scripts/lib/testing/install-browser.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../scripts/lib/site/static-server.ts';
import { removeOldPassed } from '../../scripts/lib/testing/passed-tests.ts';
import { PASSED } from './remembered.ts';

/** Serves `dist` on a free port for as long as the browser tests run. */
export default async function serveDist(): Promise<() => Promise<void>> {
  if (!hasSite()) throw new Error(NO_SITE);
  const browser = findBrowser();
  if (browser === undefined) throw new Error(NO_BROWSER);
  const server = createSiteServer(DIST);
  process.env['STO_TEST_SITE'] = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
  process.env['STO_TEST_BROWSER'] = await askVersion(browser);
  return async () => {
    server.close();
    server.closeAllConnections();
    await removeOldPassed(PASSED, Date.now());
  };
}

/** As it says itself: a file keeps its name when another version takes its place. */
async function askVersion(browser: Browser): Promise<string> {
  const running = await chromium.launch(getLaunchOptions(browser));
  const version = running.version();
  await running.close();
  return version;
}
