import { test } from '@playwright/test';
import { buildTourSite } from './tour-site.ts';

/** Not a test of its own: the tests of the viewer wait for it, once for all workers. */
test('the site of painted rooms is built', async () => {
  test.setTimeout(180_000);
  await buildTourSite();
});
