import { expect, test } from 'vitest';
import { mapInTurns } from '../../scripts/lib/map-in-turns.ts';

test('every item is worked on once, in its order', async () => {
  const items = Array.from({ length: 200 }, (_, index) => index);
  const seen: number[] = [];
  const results = await mapInTurns(items, (item) => {
    seen.push(item);
    return item * 2;
  });
  expect(seen).toEqual(items);
  expect(results).toEqual(items.map((item) => item * 2));
});

test('between turns the rest of the program goes on: a signal is heard before the list is done', async () => {
  let done = 0;
  let heardAt: number | undefined;
  setImmediate(() => (heardAt = done));
  await mapInTurns(Array.from({ length: 1000 }), () => (done += 1));
  expect(heardAt).toBeLessThan(1000);
});

test('what goes wrong with one item is told', async () => {
  const work = (item: number): number => {
    if (item === 70) throw new Error('this one');
    return item;
  };
  await expect(mapInTurns([...Array(100).keys()], work)).rejects.toThrow('this one');
});
