import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runInThreads } from '../../scripts/lib/thread-pool.ts';
import { makeFolder } from './site/site-builder.ts';

const WORK = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/lib/thread-work.ts')).href;

/** A module that squares, tells the number, and can not do a seven; of an eight it ends, and of a nine it never does. */
function makeModule(): URL {
  const file = path.join(makeFolder(), 'squares.mjs');
  writeFileSync(
    file,
    `import { doWork } from '${WORK}';
     doWork(async (number, tell) => {
       if (number === 7) throw new Error('no sevens');
       if (number === 8) process.exit(3);
       if (number === 9) for (;;);
       tell(number);
       return number * number;
     });`,
  );
  return pathToFileURL(file);
}

const OPTIONS = { workers: 2, nameOf: (number: number) => `the square of ${number}` };

test('gives the results in the order of the jobs, and tells what is said on the way with its job', async () => {
  const told: [number, number][] = [];
  const onNews = (index: number, news: number): unknown => told.push([index, news]);
  const jobs = [5, 4, 3, 2, 1];
  expect(await runInThreads<number, number, number>(makeModule(), jobs, { ...OPTIONS, onNews })).toEqual([
    25, 16, 9, 4, 1,
  ]);
  expect(told.toSorted(([a], [b]) => a - b)).toEqual([...jobs.entries()]);
});

test('of no jobs there is nothing to wait for', async () => {
  expect(await runInThreads(makeModule(), [], OPTIONS)).toEqual([]);
});

test('a job that fails is named, and so is what went wrong', async () => {
  await expect(runInThreads(makeModule(), [1, 7], OPTIONS)).rejects.toMatchObject({
    message: 'A thread could not make the square of 7.',
    cause: { message: 'no sevens' },
  });
});

test('a thread that ends leaves nobody waiting', async () => {
  await expect(runInThreads(makeModule(), [8], OPTIONS)).rejects.toThrow(
    'The thread for the square of 8 stopped (code 3).',
  );
});

test('who stops does not wait for a thread that is busy', async () => {
  const stopping = new AbortController();
  const running = runInThreads(makeModule(), [9], { ...OPTIONS, signal: stopping.signal });
  setTimeout(() => stopping.abort(), 200);
  await expect(running).rejects.toThrow('The thread for the square of 9 stopped');
});
