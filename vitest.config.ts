import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Plain Node, no Astro: the heart of the site and its scripts run without it, so their tests answer in seconds.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,scripts,content,components}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
        },
      },
      // Thousands of random plans: too slow to wait for while you write.
      { test: { name: 'slow', include: ['tests/**/*.slow.test.ts'] } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
