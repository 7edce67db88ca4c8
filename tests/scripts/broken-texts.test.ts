import { expect, test } from 'vitest';
import { checkBrokenFiles, makeBrokenFiles } from '../broken-content.ts';

// Fifty times as many run with npm run test:hostile.
test('no broken text makes the check crash or wait', { timeout: 120_000 }, async () => {
  expect((await checkBrokenFiles(makeBrokenFiles(1000, 20_261_128))).length).toBeLessThan(20);
});
