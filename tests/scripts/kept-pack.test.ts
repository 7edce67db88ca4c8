import { mkdtempSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sumOf } from '../../scripts/lib/kept-files.ts';
import { openPack } from '../../scripts/lib/kept-pack.ts';

const NAME = sumOf('pack');
let folder = '';

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'sto-pack-')), 'packs');
});

async function keepInPack(...names: string[]): Promise<void> {
  const pack = openPack<string>(folder, NAME);
  for (const name of names) pack.add(name, `value of ${name}`);
  await pack.close();
}

test('what was added is found by the next that opens it, from one file', async () => {
  await keepInPack('a', 'b');
  const pack = openPack<string>(folder, NAME);
  expect([pack.find('a'), pack.find('b'), pack.find('c')]).toEqual(['value of a', 'value of b', undefined]);
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('nothing is written again when everything was found', async () => {
  await keepInPack('a', 'b');
  const before = readFileSync(path.join(folder, NAME));
  const pack = openPack<string>(folder, NAME);
  pack.find('b');
  pack.find('a');
  await pack.close();
  expect(readFileSync(path.join(folder, NAME))).toEqual(before);
});

test('what nobody asks for any more is forgotten', async () => {
  await keepInPack('a', 'b');
  const pack = openPack<string>(folder, NAME);
  pack.find('a');
  await pack.close();
  const next = openPack<string>(folder, NAME);
  expect([next.find('a'), next.find('b')]).toEqual(['value of a', undefined]);
});

test('a pack that lost its end holds nothing, and can be filled again', async () => {
  await keepInPack('a');
  truncateSync(path.join(folder, NAME), 80);
  expect(openPack<string>(folder, NAME).find('a')).toBeUndefined();
  await keepInPack('a');
  expect(openPack<string>(folder, NAME).find('a')).toBe('value of a');
});
