import { expect, test } from 'vitest';
import { checkBrokenFiles, makeBrokenFiles } from '../broken-content.ts';

// More than a hundred times as many run with npm run test:hostile.
test('no broken text makes the check crash or wait', { timeout: 300_000 }, async () => {
  // These are the texts that the clock stopped, which a busy machine has more of.
  expect((await checkBrokenFiles(makeBrokenFiles(300, 20_261_128))).length).toBeLessThan(20);
});
