import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToursMade } from '../../../scripts/lib/tours/make-tours.ts';
import { watchTours } from '../../../scripts/lib/tours/watch-tours.ts';
import { hall, makeTourFolder, paint, SMALL, toPng, type TourFolder } from './tour-folder.ts';

let folder: TourFolder;
let end: () => void;
const made: ToursMade[] = [];
const told: string[] = [];

beforeEach(async () => {
  made.length = 0;
  told.length = 0;
  folder = await makeTourFolder();
  end = watchTours(
    { root: folder.root, today: '2026-11-23', settings: SMALL, workers: 0, warn: (text) => told.push(text) },
    (result) => made.push(result),
  );
});
afterEach(async () => {
  end();
  await folder.remove();
});

const wait = { timeout: 10_000, interval: 20 };
const grey = (tone: number): Promise<Buffer> => toPng(paint(128, 64, () => [tone, tone, tone]));

test('a tour is made as soon as its author has written it, and again with a new picture', async () => {
  await folder.write('hal.png', await grey(80));
  await folder.writeTour([hall()]);
  await vi.waitUntil(() => made.length === 1, wait);
  expect(made[0]).toMatchObject({ tours: 1, scenes: 1, made: 1 });

  await folder.write('hal.png', await grey(200));
  await vi.waitUntil(() => made.length === 2, wait);
  expect(made[1]).toMatchObject({ made: 1 });
});

test('a mistake is told, and mending it is enough to go on', async () => {
  await folder.write('hal.png', await grey(80));
  await folder.writeTour([hall({ titel: 'Hal' })]);
  await vi.waitUntil(() => told.length > 0, wait);
  expect(told.join()).toContain('content/labs/metaal/tour.yaml:');
  expect(made).toEqual([]);

  await folder.writeTour([hall()]);
  await vi.waitUntil(() => made.length === 1, wait);
});
