import { cp, mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCodeVersion, sumOfFiles } from '../../scripts/lib/code-version.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'code-version-'));
  await mkdir(path.join(root, 'src/domain'), { recursive: true });
  await writeFile(path.join(root, 'src/domain/a.ts'), 'export const a = 1;\n');
  await writeFile(path.join(root, 'package.json'), '{}\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('the same files give the same version, wherever they stand', async () => {
  const copy = `${root}-copy`;
  await cp(root, copy, { recursive: true });
  try {
    expect(await getCodeVersion(copy)).toBe(await getCodeVersion(root));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

test.each([
  ['another byte', () => writeFile(path.join(root, 'src/domain/a.ts'), 'export const a = 2;\n')],
  ['another name', () => rename(path.join(root, 'src/domain/a.ts'), path.join(root, 'src/domain/b.ts'))],
  ['one more', () => writeFile(path.join(root, 'src/c.ts'), '')],
  ['another package', () => writeFile(path.join(root, 'package.json'), '{ "name": "x" }\n')],
  ['one that was not there', () => writeFile(path.join(root, 'package-lock.json'), '{}\n')],
])('%s is another version', async (_what, change) => {
  const before = await getCodeVersion(root);
  await change();
  expect(await getCodeVersion(root)).not.toBe(before);
});

test('only what is asked for counts', async () => {
  const before = await sumOfFiles(root, ['src']);
  await writeFile(path.join(root, 'package.json'), '{ "name": "x" }\n');
  expect(await sumOfFiles(root, ['src'])).toBe(before);
});

test('a file that was read before is read again after any write, also one that keeps its size and its time', async () => {
  const place = path.join(root, 'src/domain/a.ts');
  const long = new Date('2026-01-01');
  await utimes(place, long, long);
  // Until the system would give a later write another stamp.
  await setTimeout(2100);
  const before = await getCodeVersion(root);
  expect(await getCodeVersion(root)).toBe(before);
  const text = await readFile(place, 'utf8');
  await writeFile(place, text.replace('1', '2'));
  await utimes(place, long, long);
  expect(await getCodeVersion(root)).not.toBe(before);
});
