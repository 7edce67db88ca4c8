import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { CHANGES, type Pick } from './random-change.ts';
import { makeSmallSite, type SmallSite } from './small-site.ts';

/** How many changes, one after another. Fewer, for who is in a hurry: STO_CHANGES=10. */
const COUNT = Number(process.env['STO_CHANGES'] ?? 200);
/** Every so many builds one is killed before it is done, and one is made on another day. */
const KILLED_EVERY = 7;
const NEW_DAY_EVERY = 11;
/** ms, far above what two or three builds take on a machine that does more. */
const MOST_OF_A_CHANGE = 300_000;
/** What a build from nothing may have: pictures are the same whoever makes them, and take long. */
const PICTURES = ['.work/tours', '.work/pictures', '.work/made-pictures'];
const SOURCES = ['content', 'src'];

let warm: SmallSite;
let cold: SmallSite;
let duration: number;
beforeAll(async () => {
  warm = await makeSmallSite(path.join(ROOT, '.work/hostile-warm'));
  cold = await makeSmallSite(path.join(ROOT, '.work/hostile-cold'));
  expect((await warm.build()).exitCode).toBe(0);
  const start = performance.now();
  await warm.build();
  duration = performance.now() - start;
}, 300_000);

/** The site as a build makes it that knows nothing of earlier ones. */
async function buildCold(day: number): Promise<string | undefined> {
  for (const place of [...SOURCES, '.work', '.astro', 'dist']) {
    await rm(cold.place(place), { recursive: true, force: true });
  }
  for (const place of [...SOURCES, ...PICTURES]) await cp(warm.place(place), cold.place(place), { recursive: true });
  const { exitCode, output } = await cold.build({ day });
  expect(exitCode, output).toBe(0);
  return cold.sumOfSite();
}

/** The same row of numbers in every run (mulberry32). */
function makePick(seed: number): Pick & { number: () => number } {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick: Pick = (items) => items[Math.floor(next() * items.length)];
  return Object.assign(pick, { number: next });
}

test(
  `after each of ${COUNT} changes a build gives every byte that one from nothing gives`,
  { timeout: COUNT * MOST_OF_A_CHANGE },
  async () => {
    const pick = makePick(Number(process.env['STO_SEED'] ?? 20261130));
    const kept = warm.place('kept');
    let day = 0;
    for (let number = 1; number <= COUNT; number += 1) {
      await rm(kept, { recursive: true, force: true });
      for (const place of SOURCES) await cp(warm.place(place), path.join(kept, place), { recursive: true });
      const [name = '', change] = pick(Object.entries(CHANGES)) ?? [];
      if (change === undefined || !(await change(warm.root, pick, number))) continue;
      if (number % NEW_DAY_EVERY === 0) day += 1;

      const before = await warm.sumOfSite();
      if (number % KILLED_EVERY === 0) {
        await warm.build({ day, killAfter: duration * pick.number(), group: number % 2 === 0 });
      }
      const { exitCode, output } = await warm.build({ day });
      if (exitCode !== 0) {
        // Refused, as another entry may have needed it. Then nothing may have changed, and the old text comes back.
        if (number % KILLED_EVERY !== 0) expect(await warm.sumOfSite(), output).toBe(before);
        for (const place of SOURCES) {
          await rm(warm.place(place), { recursive: true });
          await cp(path.join(kept, place), warm.place(place), { recursive: true });
        }
        continue;
      }
      expect(await warm.sumOfSite(), `change ${number}: ${name}\n${output}`).toBe(await buildCold(day));
    }
  },
);
