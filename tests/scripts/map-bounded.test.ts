import { expect, test } from 'vitest';
import { mapBounded } from '../../scripts/lib/map-bounded.ts';

test('results come in the order of the items, and no more than the limit are busy at a time', async () => {
  let busy = 0;
  let most = 0;
  const results = await mapBounded([30, 10, 20, 0, 5], 2, async (milliseconds) => {
    busy += 1;
    most = Math.max(most, busy);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    busy -= 1;
    return `${milliseconds} ms`;
  });
  expect(results).toEqual(['30 ms', '10 ms', '20 ms', '0 ms', '5 ms']);
  expect(most).toBe(2);
});

test('no items give no results', async () => {
  expect(await mapBounded([], 2, () => Promise.reject(new Error('never')))).toEqual([]);
});
