import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepResult, readResults, tellSkipped } from '../../../../scripts/bench/report/results.ts';
import { makeBuild, makeResult } from './made-result.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-results-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('results of several runs come back together, part by part and from small to large', async () => {
  const [peers, large, small] = [makeResult('peers', 0), makeResult('nation', 10_000), makeResult('nation', 1500)];
  for (const result of [peers, large, small]) await keepResult(folder, result);
  expect(await readResults(folder)).toEqual([small, large, peers]);
});

test('a part that is measured again takes the place of what it was', async () => {
  await keepResult(folder, makeResult('nation', 0));
  const again = makeResult('nation', 0, { builds: [makeBuild()] });
  await keepResult(folder, again);
  expect(await readResults(folder)).toEqual([again]);
});

test('a file that is no result is named', async () => {
  await writeFile(path.join(folder, 'nation-0.json'), '{"part":"buren"}');
  await expect(readResults(folder)).rejects.toThrow('nation-0.json is no result of this bench');
});

test('before the first time there is nothing', async () => {
  expect(await readResults(path.join(folder, 'nergens'))).toEqual([]);
});

test('why something was skipped is told on one line', () => {
  expect(tellSkipped('Hugo', new Error('\u001B[31mniet\n  gevonden\u001B[39m\n'))).toBe('Hugo: niet gevonden');
});
