import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { keep, sumOf } from '../../scripts/lib/kept-files.ts';
import { DAMAGES, findTwo, type Damage } from '../hostile/damage.ts';
import { buildClean, makeSmallSite } from '../hostile/small-site.ts';

/** One of every kind; `npm run test:hostile` tries them all, one by one. */
const DAMAGED: readonly (readonly [string, string, Damage])[] = [
  ['.work/tours/beeld', '.avif', 'one bit changed'],
  ['.work/pictures', '', 'swapped with another'],
  ['.work/made-pictures', '', 'cut off'],
  ['.astro', '.mjs', 'zeros'],
];

test('a build finds what is damaged, says so and gives the bytes of a clean one, and clears what no picture needs any more', async () => {
  const site = await makeSmallSite(path.join(ROOT, '.work/caches'));
  const clean = await buildClean(site, [1]);
  const kept = ['.work/pictures', '.work/made-pictures'].map(site.place);
  const before = await Promise.all(kept.map((folder) => readdir(folder)));
  for (const folder of kept) await keep(folder, sumOf('weg'), 'van een foto die weg is');
  for (const [folder, ending, damage] of DAMAGED) await DAMAGES[damage](await findTwo(site.place(folder), ending));
  const { output } = await site.build();
  expect(await site.sumOfSite(), output).toBe(clean.get(1));
  expect(output).toContain('Let op: 3 bewaarde bestanden waren beschadigd. Dat wordt opnieuw gemaakt.');
  expect(output).toContain('Let op: 1 map met bewaarde beelden was beschadigd. Die beelden worden opnieuw gemaakt.');
  expect(await Promise.all(kept.map((folder) => readdir(folder)))).toEqual(before);
}, 600_000);
