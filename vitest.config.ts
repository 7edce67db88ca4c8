import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Plain Node, no Astro: the heart of the site and its scripts run without it, so their tests answer in seconds.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,loaders,queries,scripts,content,components,house,trust,look}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts', '**/*.alone.test.ts', 'tests/trust/site/**'],
          // All files in one process, which reads the code of the site once: half the work. What one test changes for the others, it puts back.
          isolate: false,
          // A limit ends what hangs. It is no measure of speed: a busy machine takes ten times as long.
          testTimeout: 60_000,
          setupFiles: ['tests/one-seed.ts'],
        },
      },
      // What stands in for a module would do so for all files after it.
      { test: { name: 'alone', include: ['tests/**/*.alone.test.ts'], setupFiles: ['tests/one-seed.ts'] } },
      // Thousands of random plans: too slow to wait for while you write.
      { test: { name: 'slow', include: ['tests/**/*.slow.test.ts'], setupFiles: ['tests/one-seed.ts'] } },
      // Over a thousand changes to the content, tens of thousands of broken texts, damaged caches, full disks and stopped builds.
      {
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 60_000,
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
      {
        test: { name: 'site', include: ['tests/{site,search}/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
