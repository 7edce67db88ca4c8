import { findBrowser } from '../../scripts/lib/testing/browser.ts';
import { NO_BROWSER } from '../../scripts/lib/testing/install-browser.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../scripts/lib/site/static-server.ts';

/** Serves `dist` on a free port for as long as the browser tests run. */
export default async function serveDist(): Promise<() => void> {
  if (!hasSite()) throw new Error(NO_SITE);
  if (findBrowser() === undefined) throw new Error(NO_BROWSER);
  const server = createSiteServer(DIST);
  process.env['STO_TEST_SITE'] = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
