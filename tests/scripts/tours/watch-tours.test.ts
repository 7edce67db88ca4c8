import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
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
    folder.check,
    { root: folder.root, settings: SMALL, workers: 0, warn: (text) => told.push(text) },
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
  const words = (await folder.check()).problems.filter(({ file }) => file.endsWith('tour.yaml')).map(formatProblem);
  expect(words).toHaveLength(1);
  expect(told.join()).toContain(words.join());
  expect(made).toEqual([]);

  await folder.writeTour([hall()]);
  await vi.waitUntil(() => made.length === 1, wait);
});

test('a tour that waits for the page of its lab is made once that is there', async () => {
  const page = await folder.takePage();
  await folder.write('hal.png', await grey(80));
  await folder.writeTour([hall()]);
  await vi.waitUntil(() => told.length > 0, wait);
  expect(told.join()).toContain('lab.mdx');

  await folder.write('lab.mdx', page);
  await vi.waitUntil(() => made.length === 1, wait);
});
