import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Plain Node, no Astro: the heart of the site and its scripts run without it, so their tests answer in seconds.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,scripts,content,components,trust,look}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts', 'tests/trust/site/**'],
          // A limit ends what hangs. It is no measure of speed: a busy machine takes ten times as long.
          testTimeout: 60_000,
        },
      },
      // Thousands of random plans: too slow to wait for while you write.
      { test: { name: 'slow', include: ['tests/**/*.slow.test.ts'] } },
      // Tens of thousands of broken texts, full disks and builds that are stopped: minutes, and some of it as root.
      {
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          testTimeout: 900_000,
          fileParallelism: false,
        },
      },
      // Builds a second, small site from hostile content.
      {
        test: {
          name: 'trust',
          include: ['tests/trust/site/**/*.test.ts'],
          globalSetup: ['tests/trust/site/build-hostile-site.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
