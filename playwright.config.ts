import { defineConfig } from '@playwright/test';
import { findBrowser, getLaunchOptions } from './scripts/lib/testing/browser.ts';

export default defineConfig({
  testDir: 'tests',
  projects: [
    { name: 'pages', testMatch: '**/browser/**/*.spec.ts', testIgnore: '**/browser/tour/**' },
    { name: 'look', testMatch: '**/look/*.spec.ts' },
    { name: 'tour-site', testMatch: '**/browser/tour/build-tour-site.ts' },
    { name: 'tour', testMatch: '**/browser/tour/*.spec.ts', dependencies: ['tour-site'] },
  ],
  fullyParallel: true,
  workers: 2,
  // A busy machine may let a browser wait too long once. The summary tells which tests needed it, so that they are mended.
  retries: 1,
  // Only what hangs should end here: a machine that does three things at once needs many times what a quiet one does.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  globalSetup: './tests/browser/serve-dist.ts',
  use: {
    // Set by serve-dist.ts, before the workers read this file again.
    baseURL: process.env['STO_TEST_SITE'] ?? 'http://127.0.0.1:4321',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: getLaunchOptions(findBrowser()),
  },
});
